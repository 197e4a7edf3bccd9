create index users_nick_idx on users (nick);
