-- What no row can satisfy: it is named, with the reason.

--- checks that contradict each other
create table t (id int primary key, a int not null, check (a > 5), check (a < 3));
-- empty t: t_a_check

--- check that is false
create table t (id int primary key, constraint never check (false));
-- empty t: check never

--- check whose function always raises
create function broken(int) returns boolean language plpgsql as $$
  begin
    raise exception 'this function is broken';
  end $$;
create table t (id int primary key, n int not null check (broken(n)));
-- empty t: this function is broken

--- partitioned table without partitions
create table t (id int) partition by range (id);
-- empty t: it has no partition

--- partitions whose bounds the check excludes
create table t (id int not null, constraint large check (id > 1000)) partition by range (id);
create table t_1 partition of t for values from (1) to (100);
-- empty t: check large|bounds of a partition
-- rows t_1: 0

--- one of two partitions excluded by the check
create table t (id int not null, constraint large check (id > 50)) partition by range (id);
create table t_1 partition of t for values from (1) to (50);
create table t_2 partition of t for values from (50) to (90);
-- rows t_1: 0

--- exclusion of everything
create extension btree_gist;
create table t (id int primary key, n int not null, constraint single exclude using gist ((1) with =));
-- rows t: 1 single

--- computed column that always fails
create table t (id int primary key, a int not null, b int generated always as (a / 0) stored);
-- empty t: division by zero

--- computed column that breaks a check
create table t (id int primary key, a int not null, b int generated always as (0) stored, constraint positive check (b > 0));
-- empty t: positive

--- preimage of a hash
create table t (id int primary key, s text not null, constraint riddle check (md5(s) = 'ffffffffffffffffffffffffffffffff'));
-- empty t: check riddle

--- row level security without a way in
create table t (id int primary key, n int);
alter table t enable row level security;
create policy nobody on t for insert with check (false);
do $$
  begin
    create role palindrome_clerk login;
  exception when duplicate_object then null;
  end $$;
grant all on t to palindrome_clerk;
grant usage on schema public to palindrome_clerk;
-- as palindrome_clerk
-- empty t: row-level security policy

--- no right to insert
create table t (id int primary key, n int);
do $$
  begin
    create role palindrome_clerk login;
  exception when duplicate_object then null;
  end $$;
grant select on t to palindrome_clerk;
grant usage on schema public to palindrome_clerk;
-- as palindrome_clerk
-- empty t: permission denied

--- trigger that is always on and raises
create table t (id int primary key);
create function refuse() returns trigger language plpgsql as $$
  begin
    raise exception 'no rows today';
  end $$;
create trigger refuse before insert on t for each row execute function refuse();
alter table t enable always trigger refuse;
-- empty t: no rows today
