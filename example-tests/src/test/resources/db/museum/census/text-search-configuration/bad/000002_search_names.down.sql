drop text search configuration shop_names;
