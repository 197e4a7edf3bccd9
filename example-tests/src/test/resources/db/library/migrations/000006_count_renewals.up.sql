alter table loans add column renewals integer not null default 0;
update loans set renewals = 1 where returned is null;
