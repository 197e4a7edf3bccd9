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

--- foreign table
create extension file_fdw;
create server far foreign data wrapper file_fdw;
create table near (id int primary key);
create foreign table distant (id int) server far options (filename '/dev/null');
create table t (id int) partition by range (id);
create foreign table t_1 partition of t for values from (1) to (100) server far options (filename '/dev/null');
-- empty t: foreign

--- unique flag
create table t (id int primary key, flag boolean not null unique);
-- rows t: 2 t_flag_key has room for no more than 2

--- unique enum and its children
create type kind as enum ('a', 'b', 'c');
create table setting (kind kind primary key, value text not null);
create table t (id int primary key, kind kind not null references setting);
-- rows setting: 3 setting_pkey has room for no more than 3

--- only one row
create table config (single boolean primary key default true check (single), name text not null);
-- rows config: 1 config_pkey has room for no more than 1

--- trigger that is always on and swallows
create table t (id int primary key);
create function swallow() returns trigger language plpgsql as $$
  begin
    return null;
  end $$;
create trigger swallow before insert on t for each row execute function swallow();
alter table t enable always trigger swallow;
-- empty t: trigger

--- column that must be null and must not
create table t (id int primary key, a int not null, constraint odd check (a is null));
create table u (id int primary key, b int, constraint empty check (b is null));
-- empty t: check odd leaves nothing but NULL
-- column u.b: check empty leaves nothing but NULL

--- circle that cannot be closed
create table a (id int primary key check (id > 1000), b_id int not null);
create table b (id int primary key check (id < 1000), a_id int not null references a, check (id = a_id));
alter table a add foreign key (b_id) references b;
-- empty a: parents could not be written
-- empty b: b_check|b_id_check

--- more children than their keys allow
create table p (id int primary key check (id between 1 and 10));
create table c (p_id int primary key references p, note text not null);
-- rows p: 10 p_pkey has room for no more than 10
-- rows c: 10 c_pkey has room for no more than 10

--- foreign key to a table that cannot be filled
create table p (id int primary key check (id > 5 and id < 3));
create table c (id int primary key, p_id int not null references p);
create table d (id int primary key, c_id int not null references c);
create table e (id int primary key, p_id int references p);
-- empty p: p_id_check
-- empty c: public.p, which c_p_id_fkey points to, has no rows
-- empty d: public.c, which d_c_id_fkey points to, has no rows
-- column e.p_id: has no rows

--- type that reads nothing
create type secret;
create function secret_in(cstring) returns secret language internal immutable strict as 'shell_in';
create function secret_out(secret) returns cstring language internal immutable strict as 'shell_out';
create type secret (input = secret_in, output = secret_out);
create table t (id int primary key, s secret not null);
create table u (id int primary key, s secret, d pg_dependencies);
-- empty t: no value of type .*secret is known
-- column u.s: secret
-- column u.d: pg_dependencies

--- enum without labels
create type nothing as enum ();
create table t (id int primary key, n nothing not null);
create table u (id int primary key, n nothing);
-- empty t: no value of type .*nothing is known
-- column u.n: no value of type .*nothing is known

--- domain that nothing satisfies
create domain never as int check (value > 5) check (value < 3);
create table t (id int primary key, n never not null);
create table u (id int primary key, n never);
-- empty t: never_check
-- column u.n: no value

--- check that never ends
create function endless(int) returns boolean language plpgsql as $$
  begin
    loop
    end loop;
  end $$;
create table t (id int primary key, n int not null check (endless(n)));
-- empty t: t_n_check

--- key over an enum and a pointer
create type size as enum ('s', 'm', 'l');
create table shirt (id int primary key check (id between 1 and 4));
create table stock (shirt_id int references shirt, size size, count int not null, primary key (shirt_id, size));
-- rows shirt: 4 id has 4 values
-- rows stock: 12 stock_shirt_id_fkey points to 4 rows of public.shirt, size has 3 labels
