alter table countries drop column continent;
delete from countries where code = 'XL';
