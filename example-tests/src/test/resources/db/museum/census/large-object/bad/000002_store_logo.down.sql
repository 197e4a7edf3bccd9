select lo_unlink(4711);
