-- The shapes that SQLite knows.

--- foreign key of two columns
create table tenant (id integer primary key, code text not null);
create table account (tenant_id integer not null references tenant, number text not null, primary key (tenant_id, number));
create table payment (
    id integer primary key, tenant_id integer not null, number text, amount numeric not null,
    foreign key (tenant_id, number) references account (tenant_id, number));
-- each payment: number is null | number is not null

--- foreign key to its own table
create table node (id integer primary key, parent_id integer references node, name text not null);
-- each node: parent_id is null | parent_id is not null | parent_id <> id

--- foreign key to its own table, not null
create table node (id integer primary key, root_id integer not null references node (id));
-- each node: root_id = id | root_id <> id

--- circle of keys that may be null
create table team (id integer primary key, lead_id integer references person (id));
create table person (id integer primary key, team_id integer references team);

--- circle of deferrable keys that may not be null
create table team (id integer primary key, lead_id integer not null references person (id) deferrable initially deferred);
create table person (id integer primary key, team_id integer not null references team deferrable initially deferred);

--- circle of three tables
create table a (id text primary key not null, c_id text not null references c (id));
create table b (id text primary key not null, a_id text not null references a (id));
create table c (id text primary key not null, b_id text not null references b (id));

--- foreign keys with actions
create table p (id integer primary key, tenant integer not null, unique (tenant, id));
create table c (
    id integer primary key, one integer references p on delete cascade on update cascade, two integer references p on delete set null,
    three integer default 1 references p on delete set default, tenant integer not null, five integer, foreign key (tenant, five) references p (tenant, id));

--- foreign key to a unique column
create table currency (id integer primary key, code text not null unique check (length(code) = 3));
create table price (id integer primary key, currency text not null references currency (code));

--- foreign keys that share a column
create table tenant (id integer primary key);
create table customer (tenant_id integer not null references tenant, id integer not null, primary key (tenant_id, id));
create table product (tenant_id integer not null references tenant, id integer not null, primary key (tenant_id, id));
create table bought (
    tenant_id integer not null, customer_id integer not null, product_id integer not null, primary key (tenant_id, customer_id, product_id),
    foreign key (tenant_id, customer_id) references customer (tenant_id, id), foreign key (tenant_id, product_id) references product (tenant_id, id)) without rowid;

--- one foreign key of two, told by a check
create table post (id integer primary key);
create table photo (id integer primary key);
create table comment (
    id integer primary key, post_id integer references post, photo_id integer references photo, body text not null,
    check ((post_id is null) <> (photo_id is null)));
-- each comment: post_id is null | photo_id is null

--- unique over several columns
create table slot (day date not null, hour integer not null check (hour between 8 and 17), room text not null, primary key (day, hour, room));

--- unique for some rows only
create table address (id integer primary key, person integer not null check (person between 1 and 40), is_current boolean not null check (is_current in (0, 1)));
create unique index one_current on address (person) where is_current = 1;
-- each address: is_current = 1 | is_current = 0

--- unique over lower case
create table person (id integer primary key, email text not null check (email like '%@%'));
create unique index mail on person (lower(email));

--- unique over coalesce
create table folder (id integer primary key, parent_id integer references folder, name text not null);
create unique index in_folder on folder (coalesce(parent_id, 0), name);

--- unique without case
create table t (id integer primary key, name text collate nocase not null unique);

--- ranges between columns
create table t (id integer primary key, low integer not null, high integer not null, best integer, check (low < high), check (best >= low and best <= high));
-- each t: best is null | best is not null

--- lists of values
create table t (
    id integer primary key, status text not null check (status in ('new', 'paid', 'sent')), level integer check (level in (1, 2, 5)), other text check (other not in ('a', 'b')));
-- each t: status = 'new' | status = 'paid' | status = 'sent' | level = 5

--- lengths
create table t (id integer primary key, a text check (length(a) between 5 and 9), b text check (length(b) = 12), c text check (length(trim(c)) > 0));

--- dates in order
create table t (id integer primary key, starts date not null, ends date not null, opened datetime not null, closed datetime, check (ends > starts), check (closed >= opened));

--- one of several
create table t (id integer primary key, a integer, b text, c date, check ((a is not null) + (b is not null) + (c is not null) = 1));
-- each t: a is not null | b is not null | c is not null

--- a state and its columns
create table t (
    id integer primary key, status text not null check (status in ('open', 'paid', 'void')), paid_at datetime, reason text,
    check ((status = 'paid') = (paid_at is not null)), check (status <> 'void' or reason is not null));
-- each t: status = 'open' | status = 'paid' | status = 'void'

--- documents
create table t (id integer primary key, data text not null check (json_valid(data)), tags text check (json_type(tags) = 'array'));

--- sums of columns
create table invoice (id integer primary key, net integer not null check (net >= 0), tax integer not null check (tax >= 0), total integer not null, check (total = net + tax));

--- shares that add up
create table share (id integer primary key, a integer not null, b integer not null, c integer not null, check (a >= 0 and b >= 0 and c >= 0), check (a + b + c = 100));

--- remainders
create table t (id integer primary key, a integer not null check (a % 5 = 0), flags integer not null check (flags & 3 = 1));

--- case
create table t (
    id integer primary key, kind text not null check (kind in ('person', 'firm')), first_name text, firm_name text,
    check (case kind when 'person' then first_name is not null when 'firm' then firm_name is not null else 0 end));
-- each t: kind = 'person' | kind = 'firm'

--- spelling of texts
create table t (id integer primary key, a text not null check (a = lower(a)), b text check (b = upper(b)), c text check (c = trim(c)), d text check (trim(d) <> ''));

--- patterns
create table t (id integer primary key, a text not null check (a like 'usr%'), b text check (b glob '[a-z]*'), c text check (instr(c, '@') > 1), d text check (d not like '% %'));

--- strict table
create table t (id integer primary key, a text not null, b integer, c real, d blob, e any) strict;

--- computed columns
create table t (
    id integer primary key, a integer not null, b integer not null, c integer generated always as (a + b) stored, d integer generated always as (a - b) virtual check (d >= 0), e text generated always as (upper(f)) virtual,
    f text not null);

--- triggers that raise
create table t (id integer primary key, n integer not null);
create trigger refuse before insert on t begin
    select raise(abort, 'no rows today');
  end;

--- triggers that rewrite
create table t (id integer primary key, n integer not null);
create table log (id integer primary key, t_id integer references t);
create trigger rewrite after insert on t begin
    insert into log (t_id) values (null);
    update t set n = 0 where id = new.id;
  end;

--- odd names
create table "select" ("from" integer primary key, "Grüße, Jürgen" text not null, "a""b" integer check ("a""b" > 3), "with space" integer, "semi;colon" text check ("semi;colon" in ('it''s', 'x;y')));
create table "Order's ""Table""" ("ID" integer primary key, "select" integer not null references "select" ("from"));

--- numbered by the server
create table t (id integer primary key autoincrement, n integer);

--- views over the tables
create table person (id integer primary key, name text not null, age integer check (age between 0 and 120));
create view adult as select * from person where age >= 18;
create trigger put instead of insert on adult begin
    insert into person (name) values (new.name);
  end;

--- tree with path and depth
create table node (
    id integer primary key, parent_id integer references node on delete cascade, depth integer not null check (depth >= 0), path text not null unique,
    check ((parent_id is null) = (depth = 0)), check (parent_id <> id));
-- each node: parent_id is null | parent_id is not null

--- checks that contradict each other
create table t (id integer primary key, a integer not null, constraint wide check (a > 5), constraint tight check (a < 3));
-- empty t: wide|tight

--- check that is false
create table t (id integer primary key, constraint never check (0));
-- empty t: never

--- unique flag
create table t (id integer primary key, flag boolean not null unique check (flag in (0, 1)));
-- rows t: 2 no more than 2

--- foreign key to a table that cannot be filled
create table p (id integer primary key, n integer not null, constraint never check (n > 5 and n < 3));
create table c (id integer primary key, p_id integer not null references p);
-- empty p: never
-- empty c: has no rows

--- only one row
create table config (single integer primary key check (single = 1), name text not null);
-- rows config: 1 no more than 1

--- computed column that breaks a check
create table t (id integer primary key, a integer not null, b integer generated always as (0) stored, constraint positive check (b > 0));
-- empty t: positive

--- more children than their keys allow
create table p (id integer primary key check (id between 1 and 10));
create table c (p_id integer primary key references p, note text not null);
-- rows p: 10 no more than 10
-- rows c: 10 no more than 10

--- column that must be null and must not
create table t (id integer primary key, a integer not null, constraint odd check (a is null));
-- empty t: leaves nothing but NULL
