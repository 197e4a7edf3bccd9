alter table orders drop column referrer_id;
