revoke select on customers from public;
