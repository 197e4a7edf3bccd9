alter table products drop column weight_${unit};
