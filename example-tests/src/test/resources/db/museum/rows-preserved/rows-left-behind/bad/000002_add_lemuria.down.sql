alter table countries drop column continent;
