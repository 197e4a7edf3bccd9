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

--- dates in order
create table t (
    id int primary key, starts date not null, ends date not null, opened timestamptz not null, closed timestamptz,
    check (ends > starts), check (closed >= opened), check (ends <= starts + 30), check (closed <= opened + interval '90 days'));
-- each t: closed is null | closed is not null

--- functions in SQL and PL/pgSQL
create function is_even(n int) returns boolean language sql immutable as $$ select n % 2 = 0 $$;
create function is_good(t text) returns boolean language plpgsql immutable as $$
  begin
    return length(t) >= 3 and t not like '%a%';
  end $$;
create table t (id int primary key, n int not null check (is_even(n)), s text check (is_good(s)));

--- function that raises for what it dislikes
create function assert_positive(n int) returns boolean language plpgsql immutable as $$
  begin
    if n <= 0 then
      raise exception 'not positive: %', n;
    end if;
    return true;
  end $$;
create table t (id int primary key, n int not null check (assert_positive(n)));

--- sums of columns
create table invoice (
    id int primary key, net numeric(10,2) not null, tax numeric(10,2) not null, total numeric(12,2) not null,
    check (total = net + tax), check (net >= 0 and tax >= 0));

--- products and differences of columns
create table line (
    id int primary key, quantity int not null check (quantity > 0), price numeric(8,2) not null check (price >= 0), amount numeric(14,2) not null,
    paid numeric(14,2) not null, open numeric(14,2) not null, check (amount = quantity * price), check (open = amount - paid));

--- shares that add up
create table share (id int primary key, a int not null, b int not null, c int not null, check (a >= 0 and b >= 0 and c >= 0), check (a + b + c = 100));

--- arithmetic that bounds
create table t (id int primary key, a int not null, b int not null, c int not null, check (a + b < 1000), check (a * 2 <= c), check (c - b > 10), check (a > 0));

--- remainders and bits
create table t (
    id int primary key, a int not null check (a % 5 = 0), b int check (mod(b, 7) = 3), flags int not null check (flags & 3 = 1),
    mask bit(8) check (get_bit(mask, 0) = 1), odd bigint check (odd % 2 <> 0), quarter int check (quarter % 100 in (0, 25, 50, 75)));

--- spelling of texts
create table t (
    id int primary key, a text not null check (a = lower(a)), b text check (b = upper(b)), c text check (c = btrim(c)), d text check (btrim(d) <> ''),
    e text check (e = trim(both from e) and length(e) > 0), f text check (f is nfc normalized), g text check (initcap(g) = g));

--- arrays and their members
create table t (
    id int primary key, a text[] not null check (cardinality(a) between 1 and 3), b int[] check (array_length(b, 1) = 2),
    c int[] check (array_position(c, null) is null), d text[] check (d <@ array['red', 'green', 'blue']), e text[] check ('en' = any (e)),
    f int[] check (0 < all (f)), g int[] check (array_ndims(g) = 1), h text[] check (h <> '{}'), i int[] check (i[1] < i[2]), j text[] check (j && array['x', 'y']));

--- parts of dates
create table t (
    id int primary key, weekday date not null check (extract(isodow from weekday) between 1 and 5),
    month_start date not null check (month_start = date_trunc('month', month_start)), full_hour timestamptz check (date_trunc('hour', full_hour) = full_hour),
    century date check (extract(year from century) >= 2000), month int check (month between 1 and 12), opens time check (opens between '08:00' and '18:00'));

--- absolute and rounded
create table t (
    id int primary key, a numeric not null check (abs(a) <= 10), b numeric check (round(b, 1) = b), c double precision check (c = floor(c)),
    d int check (greatest(d, 0) = d), e int not null, f int not null, check (least(e, f) > 0), check (sign(e) = 1), g numeric check (trunc(g) = g and g > 0), h numeric check (scale(h) <= 2));

--- shapes with a size
create table t (
    id int primary key, c circle check (radius(c) > 2), b box check (area(b) < 100), p point check (p[0] > 0 and p[1] < 90), l path check (isclosed(l)), g polygon check (npoints(g) >= 3));

--- operator and cast and type of one's own
create function close_to(int, int) returns boolean language sql immutable as $$ select abs($1 - $2) < 10 $$;
create operator ~~~ (leftarg = int, rightarg = int, function = close_to);
create type celsius as (degrees numeric);
create function warm(celsius) returns int language sql immutable as $$ select round($1.degrees)::int $$;
create cast (celsius as int) with function warm(celsius);
create table t (id int primary key, a int not null, b int not null, check (a ~~~ b), c celsius check (c::int between -50 and 60));

--- fields of a composite type
create type address as (street text, zip text, city text);
create table t (id int primary key, home address not null check ((home).city <> '' and (home).zip is not null), work address check ((work).zip ~ '^\d{5}$'));

--- checks over everything at once
create table rental (
    id int primary key, car int not null, starts timestamptz not null, ends timestamptz not null, fee numeric(8,2) not null, discount numeric(8,2) not null default 0,
    coupon varchar(12), cancelled boolean not null default false, cancelled_at timestamptz,
    check (ends > starts and ends - starts <= interval '14 days'), check (discount <= fee), check (coupon is null or coupon ~ '^[A-Z]{4}-\d{4}$'),
    check (cancelled = (cancelled_at is not null)), check (fee >= 0 and discount >= 0), check (cancelled_at is null or cancelled_at < starts));
-- each rental: cancelled | not cancelled | coupon is null | coupon is not null

--- function that asks another table
create table setting (id int primary key, most int not null check (most between 500 and 600));
create function at_most(n int) returns boolean language sql stable as $$ select n <= coalesce((select max(most) from setting), 0) $$;
create table t (id int primary key, n int not null check (at_most(n)));

--- documents that follow a scheme
create table t (
    id int primary key,
    data jsonb not null check (jsonb_typeof(data) = 'object' and data ? 'name' and jsonb_typeof(data -> 'age') = 'number' and (data ->> 'age')::int >= 18),
    tags jsonb check (jsonb_typeof(tags) = 'array' and jsonb_array_length(tags) <= 5),
    settings jsonb check (settings ?& array['theme', 'lang'] and settings ->> 'theme' in ('light', 'dark')),
    point jsonb check (point @> '{"type": "Point"}'),
    path jsonb check (jsonb_path_exists(path, '$.items[*] ? (@.n > 1)')));
-- column t.path: no value

--- patterns of LIKE
create table t (
    id int primary key, a text not null check (a like 'usr\_%'), b text check (b ilike '%x%'), c text check (c similar to '(ab|cd)+[0-9]{2}'),
    d text check (starts_with(d, 'arn:')), e text check (position('@' in e) > 1), f text check (f not like '% %'), g text check (g ^@ 'https://'));

--- coalesce and nullif
create table t (
    id int primary key, a text, b text, check (coalesce(a, b) is not null), c text check (nullif(c, '') is not null), d int, e int, check (coalesce(d, 0) + coalesce(e, 0) > 0));
-- column t.c: no row with NULL
-- each t: a is null | b is null

--- ranges with bounds
create table t (
    id int primary key, a int4range check (not isempty(a)), b daterange check (lower(b) is not null and upper(b) is not null), c tstzrange check (lower_inc(c) and not upper_inc(c)),
    d daterange check (upper_inf(d)), e int4range check (e <@ '[0,1000)'), f numrange check (upper(f) - lower(f) <= 50));
-- column t.b: no row with NULL

--- a moment that lies ahead
create table shift (
    id int primary key, starts timestamptz not null, ends timestamptz not null, day date not null default current_date,
    check (ends > now()), check (ends > starts), check (day >= current_date));

--- one of many columns
create table t (
    id int primary key, a int unique, b int, c int, d int, e int, f int, g int, h int, i int, j int, k int, l int, m int, n int, o int, p int, q int,
    check (num_nonnulls(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q) = 1));
-- each t: a is not null | q is not null

--- a state that may be unknown
create table t (
    id text primary key, body text, header text, deleted boolean default false,
    check ((deleted is true and body is null) or (deleted is false and body is not null)));
-- column t.deleted: no row with NULL
-- each t: body is null | body is not null

--- one of two pointers and a span
create table users (id uuid primary key, name text not null);
create table schedules (id uuid primary key, name text not null unique);
create table overrides (
    id uuid primary key, start_time timestamptz not null, end_time timestamptz not null, add_user_id uuid references users, remove_user_id uuid references users,
    schedule_id uuid not null references schedules, check (end_time > start_time), check (coalesce(add_user_id, remove_user_id) notnull), check (add_user_id <> remove_user_id));
-- each overrides: add_user_id is null | remove_user_id is null | add_user_id <> remove_user_id

--- distinct from a value or not
create table t (id int primary key, a int check (a is not distinct from 5), b text check (b is distinct from null), c boolean check (c is not true), d boolean check (d is not false));
-- column t.a: no row with NULL
-- column t.b: no row with NULL
-- each t: c is null | not c | d is null | d
