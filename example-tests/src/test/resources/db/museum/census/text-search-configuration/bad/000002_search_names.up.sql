create text search configuration shop_names (copy = simple);
