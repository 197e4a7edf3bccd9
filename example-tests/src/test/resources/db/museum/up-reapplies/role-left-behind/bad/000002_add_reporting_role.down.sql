revoke select on customers from museum_reporting;
