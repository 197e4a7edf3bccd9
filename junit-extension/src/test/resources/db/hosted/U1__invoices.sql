drop table host.${module}_invoices;
