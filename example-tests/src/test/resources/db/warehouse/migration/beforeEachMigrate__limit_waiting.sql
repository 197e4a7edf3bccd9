set lock_timeout = '4s';
