create table host.${module}_invoices (id int primary key, customer int not null references host.customers); grant select on host.${module}_invoices to host_reader;
