drop function nap();
