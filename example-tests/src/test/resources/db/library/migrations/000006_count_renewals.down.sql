alter table loans drop column renewals;
