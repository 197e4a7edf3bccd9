update customers c set full_name = f.full_name from former_names f where f.id = c.id;
drop table former_names;
