create type mood as enum ('happy', 'neutral', 'angry');
alter table customers add column mood mood;
