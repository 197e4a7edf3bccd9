drop function same_name(text, text);
