insert into customers (id, email, full_name) values (0, 'guest@shop.example', 'Guest');
