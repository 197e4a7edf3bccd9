-- Tables of all sorts, and what stands around them.

--- inheritance
create table city (id int not null, name text not null check (name <> ''), size int);
create table capital (state char(2) not null) inherits (city);
create table port (harbour text) inherits (city);
create table port_capital () inherits (capital, port);
alter table capital add primary key (id);

--- row level security that is forced
create table t (id int primary key, owner text not null, n int);
alter table t enable row level security;
alter table t force row level security;
create policy own on t using (owner = current_user) with check (owner = current_user);

--- triggers that raise
create table t (id int primary key, n int not null);
create function refuse() returns trigger language plpgsql as $$
  begin
    raise exception 'no rows today';
  end $$;
create trigger refuse before insert or update on t for each row execute function refuse();
create trigger refuse_later after insert on t for each statement execute function refuse();

--- triggers that rewrite
create table t (id int primary key, n int not null, note text);
create table log (id bigserial primary key, t_id int references t, at timestamptz not null default now());
create function rewrite() returns trigger language plpgsql as $$
  begin
    insert into log (t_id) values (null);
    new.n := 0;
    new.note := null;
    return new;
  end $$;
create trigger rewrite before insert on t for each row execute function rewrite();

--- constraint trigger
create table t (id int primary key, n int not null);
create function balanced() returns trigger language plpgsql as $$
  begin
    raise exception 'not balanced';
  end $$;
create constraint trigger balanced after insert on t deferrable initially deferred for each row execute function balanced();

--- views over the tables
create table person (id int primary key, name text not null, age int check (age between 0 and 120));
create view adult as select * from person where age >= 18 with check option;
create materialized view by_age as select age, count(*) as n from person group by age;
create rule quiet as on insert to person do also select 1;
create view shouting as select id, upper(name) as name from person;
create function put() returns trigger language plpgsql as $$
  begin
    return null;
  end $$;
create trigger put instead of insert on shouting for each row execute function put();

--- rule that lets nothing in
create table t (id int primary key, n int);
create rule nothing as on insert to t do instead nothing;

--- several schemas
create schema sales;
create schema "Stock Keeping";
create type sales.state as enum ('open', 'closed');
create table sales.orders (id int primary key, state sales.state not null, n int);
create table "Stock Keeping".orders (id int primary key references sales.orders, "When" date not null);
create table orders (id int primary key, sale int references sales.orders, stock int not null references "Stock Keeping".orders);

--- three hundred columns
do $$
  begin
    execute 'create table wide (id int primary key, '
      || (select string_agg(format('c%s %s', n, (array['int', 'text', 'numeric(8,2)', 'date', 'boolean', 'uuid'])[n % 6 + 1]), ', ') from generate_series(1, 299) n) || ')';
  end $$;

--- unlogged and clustered and compressed
create unlogged table a (id int primary key, body text);
create table b (id int primary key, body text compression pglz) with (fillfactor = 50, autovacuum_enabled = false);
alter table b alter column body set storage external;

--- table of a type
create type person as (id int, name text);
create table people of person (primary key (id), check (length(name) < 20), name with options not null);

--- event trigger
create table t (id int primary key);
create function watch() returns event_trigger language plpgsql as $$
  begin
    raise notice '%', tg_tag;
  end $$;
create event trigger watch on ddl_command_end execute function watch();

--- columns that are gone
create table t (id int primary key, gone int, n int not null, also_gone text unique, s text check (s <> 'x'));
alter table t drop column gone;
alter table t drop column also_gone;
alter table t add column late int not null default 7 check (late > 5);

--- replica identity and publication
create table t (id int primary key, n int not null unique);
alter table t replica identity using index t_n_key;
create publication all_of_it for table t where (id > 5);

--- tree with path and depth
create table node (
    id int primary key, parent_id int references node on delete cascade, depth int not null check (depth >= 0), path text not null unique check (path ~ '^(/[a-z0-9]+)+$'),
    check ((parent_id is null) = (depth = 0)), check (parent_id <> id));
-- each node: parent_id is null | parent_id is not null

--- trigger that is always on
create table t (id int primary key, n int not null, m int not null);
create function tidy() returns trigger language plpgsql as $$
  begin
    if new.n < 0 then
      raise exception 'n is negative';
    end if;
    new.m := new.n + 1;
    return new;
  end $$;
create trigger tidy before insert on t for each row execute function tidy();
alter table t enable always trigger tidy;

--- odd names
create table "select" ("from" int primary key, "Grüße, Jürgen" text not null, "a""b" int check ("a""b" > 3), "with space" int, "semi;colon" text check ("semi;colon" in ('it''s', 'x;y')), "%s" text, "tab	in" int, "ünïcödé" int unique);
create table "Order's ""Table""" ("ID" int primary key, "select" int not null references "select");
create unique index on "select" (("with space" + 1)) where "a""b" > 5;

--- index whose expression fails for some values
create table t (id int primary key, n int not null, body jsonb not null);
create index on t ((100 / (n % 4)));
create index on t (((body ->> 'value')::int));

--- ledger
create table account (id int primary key, kind text not null check (kind in ('debit', 'credit')), closed_on date);
create table entry (
    id int primary key, account_id int not null references account, debit numeric(12,2), credit numeric(12,2), booked date not null, value_date date not null,
    check (num_nonnulls(debit, credit) = 1), check (debit > 0), check (credit > 0), check (value_date between booked - 10 and booked + 10), reverses int unique references entry check (reverses < id));
-- each entry: debit is null | credit is null | reverses is not null

--- table without a column to write
create table computed (one int generated always as (1) stored);
-- empty computed: no column
