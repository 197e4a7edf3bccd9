-- Unique constraints and indexes.

--- unique over several columns
create table slot (day date not null, hour smallint not null check (hour between 8 and 17), room char(1) not null, primary key (day, hour, room));

--- unique for rows that are not deleted
create table account (id int primary key, login varchar(20) not null, deleted_at timestamptz);
create unique index login on account (lower(login)) where deleted_at is null;
-- each account: deleted_at is null | deleted_at is not null

--- unique over lower case
create table person (id int primary key, email text not null, constraint mail check (email ~ '^[^@]+@[^@]+$'));
create unique index on person (lower(email));

--- unique over a moment's day
create table report (id int primary key, made timestamptz not null, kind int not null);
create unique index on report (kind, ((made at time zone 'UTC')::date));

--- unique over a hash
create table file (id int primary key, content text not null, bytes bytea not null);
create unique index on file (md5(content));
create unique index on file (sha256(bytes));

--- unique with included columns
create table t (a int not null, b text, c text, primary key (a) include (b));
create unique index on t (b) include (c);

--- deferrable unique position
create table list (id int primary key);
create table item (
    id int primary key, list_id int not null references list, position int not null check (position >= 0),
    unique (list_id, position) deferrable initially deferred);

--- unique over an enum and a flag and a parent
create type kind as enum ('home', 'work', 'other');
create table person (id int primary key);
create table phone (person_id int not null references person, kind kind not null, main boolean not null, number text not null, unique (person_id, kind, main));

--- unique short code
create table country (code char(2) primary key check (code ~ '^[A-Z]{2}$'), iso char(3) not null unique check (iso = upper(iso)));

--- unique in a collation without case
create collation nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create table t (id int primary key, name text collate nocase not null unique);

--- primary keys of many types
create table a (id inet primary key);
create table b (id int4range primary key);
create table c (id int[] primary key);
create table d (id date primary key);
create table e (id jsonb primary key);
create table f (id bytea primary key);
create table g (id numeric(5,2) primary key);
create table h (id bit(10) primary key);
create table i (id timestamp(0) primary key);
create table j (id interval primary key);
create table k (id money primary key);
create table l (id macaddr primary key);
create table m (id double precision primary key);
create table n (id varchar(3) primary key);
create table o (id oid primary key);
create table p (id time(0) primary key);

--- unique numbers within a check
create table t (id int primary key, port int not null unique check (port between 49000 and 49300), rank smallint unique check (rank > 0));

--- unique mail with a pattern
create table t (id int primary key, mail varchar(60) not null unique check (mail ~ '^[a-z0-9._]+@[a-z]+\.(com|org)$'));

--- unique with nulls that are not distinct
create table t (id int primary key, a int, b int, unique nulls not distinct (a, b));

--- unique column with one null only
create table t (id int primary key, a int unique nulls not distinct);

--- unique over coalesce
create table folder (id int primary key, parent_id int references folder, name varchar(30) not null);
create unique index on folder (coalesce(parent_id, 0), name);

--- unique over part of a document
create table doc (id int primary key, body jsonb not null check (body ? 'id'));
create unique index on doc ((body ->> 'id'));
-- each doc: body ? 'id'

--- unique for some rows only
create table address (id int primary key, person int not null check (person between 1 and 40), current boolean not null);
create unique index one_current on address (person) where current;
-- each address: current | not current

--- key over a composite type
create type place as (shelf int, slot text);
create table item (place place primary key, name text not null);
