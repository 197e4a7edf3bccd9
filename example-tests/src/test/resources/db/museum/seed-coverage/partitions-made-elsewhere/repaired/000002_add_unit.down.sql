alter table readings drop column unit;
