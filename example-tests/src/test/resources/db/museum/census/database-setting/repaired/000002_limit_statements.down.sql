drop function slow_report();
