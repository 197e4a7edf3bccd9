update customers c set full_name = f.full_name from former_names f where f.id = c.id and c.full_name = left(f.full_name, 3);
drop table former_names;
