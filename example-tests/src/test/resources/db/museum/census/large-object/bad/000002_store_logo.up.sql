select lo_from_bytea(4711, '\x89504e47');
