grant select on customers to public;
