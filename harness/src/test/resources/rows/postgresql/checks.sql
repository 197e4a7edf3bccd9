-- Checks.

--- ranges between columns
create table t (id int primary key, low int not null, high int not null, best int, check (low < high), check (best between low and high));
-- each t: best is null | best is not null

--- patterns
create table t (
    id int primary key,
    email text check (email ~* '^[A-Z0-9._%+-]+@[A-Z0-9.-]+\.[A-Z]{2,}$'),
    phone text check (phone ~ '^\+[1-9]\d{6,14}$'),
    slug text check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    colour char(7) check (colour ~ '^#[0-9a-fA-F]{6}$'),
    version text check (version ~ '^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$'),
    no_digits text check (name_ok !~ '[0-9]'),
    name_ok text check (name_ok !~ '^\s' and name_ok !~ '\s$'),
    url text check (url ~ '^https?://'),
    not_empty text check (not_empty ~ '\S'));

--- lists of values
create table t (
    id int primary key, status text not null check (status in ('new', 'paid', 'sent')), level int check (level in (1, 2, 5)),
    letter char(1) check (letter = any (array['x', 'y'])), other text check (other not in ('a', 'b')));
-- each t: status = 'new' | status = 'paid' | status = 'sent' | level = 5 | letter = 'x'

--- lengths
create table t (
    id int primary key, a text check (length(a) between 5 and 9), b text check (char_length(b) = 12), c varchar(50) check (length(trim(c)) > 0),
    d text check (octet_length(d) <= 40), e bytea check (length(e) = 16), f bytea check (octet_length(f) between 20 and 32), g text check (length(g) >= 300));

--- one of several
create table t (id int primary key, a int, b text, c date, check (num_nonnulls(a, b, c) = 1));
-- each t: a is not null | b is not null | c is not null

--- a state and its columns
create table t (
    id int primary key, status text not null, paid_at timestamptz, paid_by text, reason text,
    check (status in ('open', 'paid', 'void')),
    check ((status = 'paid') = (paid_at is not null)),
    check (status <> 'void' or reason is not null),
    check ((paid_at is null) = (paid_by is null)));
-- each t: status = 'open' | status = 'paid' | status = 'void'

--- case
create table t (
    id int primary key, kind text not null check (kind in ('person', 'firm')), first_name text, firm_name text,
    check (case kind when 'person' then first_name is not null when 'firm' then firm_name is not null else false end));
-- each t: kind = 'person' | kind = 'firm'

--- rows compared
create table t (id int primary key, from_year int, from_month int, to_year int, to_month int, check ((from_year, from_month) <= (to_year, to_month)));

--- before now
create table t (id int primary key, born date not null check (born <= current_date), seen timestamptz check (seen <= now()), due date check (due > '2030-01-01'));

--- truth values
create table t (
    id int primary key, a boolean not null, b boolean not null, c boolean, check (a or b), check (not (a and b)), check (c is distinct from false), check (a is not unknown));
-- each t: a | b

--- places on the globe
create table t (
    id int primary key, lat double precision not null check (lat between -90 and 90), lon numeric(9,6) not null check (lon >= -180 and lon <= 180), zoom smallint default 1 check (zoom > 0 and zoom < 20));

--- text of ASCII only
create table t (id int primary key, a text not null check (length(a) = octet_length(a)), b text check (b ~ '^[ -~]*$'));

--- wide numbers
create table t (id int primary key, a numeric(38,18) not null check (a > 0), b numeric(20) check (b < 0), c bigint check (c > 9000000000), d real check (d between 0 and 1));

--- a machine of many states
create table ticket (
    id int primary key, kind text not null, a int, b text, c date, d boolean,
    check ((kind = 'k1' and a = 1 and b is null) or (kind = 'k2' and a > 5 and b = 'x') or (kind = 'k3' and c is not null and d) or (kind = 'k4' and c is null and not d)
        or (kind = 'k5' and a between 10 and 20) or (kind = 'k6' and b like 'b%') or (kind = 'k7' and a is null and b is null and c is null) or (kind = 'k8' and d is null)));
-- each ticket: kind = 'k1' | kind = 'k2' | kind = 'k3' | kind = 'k4' | kind = 'k5' | kind = 'k6' | kind = 'k7' | kind = 'k8'
