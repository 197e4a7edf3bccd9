-- The shapes that MySQL and MariaDB know.

--- foreign key of two columns
create table tenant (id int primary key, code varchar(20) not null);
create table account (tenant_id int, number varchar(8), primary key (tenant_id, number), foreign key (tenant_id) references tenant (id));
create table payment (
    id bigint auto_increment primary key, tenant_id int not null, number varchar(8), amount decimal(10,2) not null,
    foreign key (tenant_id, number) references account (tenant_id, number));
-- each payment: number is null | number is not null

--- foreign key to its own table
create table node (id int primary key, parent_id int, name varchar(40) not null, foreign key (parent_id) references node (id));
-- each node: parent_id is null | parent_id is not null | parent_id <> id

--- foreign key to its own table, not null
create table node (id int primary key, root_id int not null, foreign key (root_id) references node (id));
-- each node: root_id = id | root_id <> id

--- circle of keys that may be null
create table team (id int primary key, lead_id int);
create table person (id int primary key, team_id int, foreign key (team_id) references team (id));
alter table team add foreign key (lead_id) references person (id);

--- circle of keys that may not be null
create table team (id int primary key, lead_id int not null);
create table person (id int primary key, team_id int not null, foreign key (team_id) references team (id));
alter table team add foreign key (lead_id) references person (id);

--- circle of three tables
create table a (id binary(16) primary key, c_id binary(16) not null);
create table b (id binary(16) primary key, a_id binary(16) not null, foreign key (a_id) references a (id));
create table c (id binary(16) primary key, b_id binary(16) not null, foreign key (b_id) references b (id));
alter table a add foreign key (c_id) references c (id);

--- foreign keys with actions
create table p (id int primary key, tenant int not null, unique (tenant, id));
create table c (
    id int primary key, one int, two int, tenant int not null, five int, foreign key (one) references p (id) on delete cascade on update cascade,
    foreign key (two) references p (id) on delete set null, foreign key (tenant, five) references p (tenant, id) on delete restrict);

--- foreign key to a unique column
create table currency (id int primary key, code char(3) not null unique);
create table price (id int primary key, currency char(3) not null, foreign key (currency) references currency (code));

--- primary key that is a foreign key
create table party (id int primary key);
create table person (id int primary key, born date, foreign key (id) references party (id));

--- foreign keys that share a column
create table tenant (id int primary key);
create table customer (tenant_id int, id int, primary key (tenant_id, id), foreign key (tenant_id) references tenant (id));
create table product (tenant_id int, id int, primary key (tenant_id, id), foreign key (tenant_id) references tenant (id));
create table bought (
    tenant_id int not null, customer_id int not null, product_id int not null, primary key (tenant_id, customer_id, product_id),
    foreign key (tenant_id, customer_id) references customer (tenant_id, id), foreign key (tenant_id, product_id) references product (tenant_id, id));

--- unique over several columns
create table slot (day date not null, hour smallint not null check (hour between 8 and 17), room char(1) not null, primary key (day, hour, room));

--- unique over lower case -- only mysql
create table person (id int primary key, email varchar(60) not null, check (email like '%@%'));
create unique index mail on person ((lower(email)));

--- unique over coalesce -- only mysql
create table folder (id int primary key, parent_id int, name varchar(30) not null, foreign key (parent_id) references folder (id));
create unique index in_folder on folder ((coalesce(parent_id, 0)), name);

--- unique in a collation that minds nothing
create table t (id int primary key, name varchar(30) collate utf8mb4_unicode_ci not null unique);

--- unique beginning
create table t (id int primary key, body text not null, unique (body(6)));

--- unique short code
create table country (code char(2) primary key, iso char(3) not null unique, check (code regexp '^[A-Z]{2}$'));

--- ranges between columns
create table t (id int primary key, low int not null, high int not null, best int, check (low < high), check (best between low and high));
-- each t: best is null | best is not null

--- patterns
create table t (
    id int primary key, email varchar(80), phone varchar(20), slug varchar(60), colour char(7), check (email regexp '^[a-z0-9._%+-]+@[a-z0-9.-]+[.][a-z]{2,}$'), check (phone regexp '^[+][1-9][0-9]{6,14}$'),
    check (slug regexp '^[a-z0-9]+(-[a-z0-9]+)*$'), check (colour regexp '^#[0-9a-f]{6}$'));

--- lists of values
create table t (id int primary key, status varchar(9) not null check (status in ('new', 'paid', 'sent')), level int check (level in (1, 2, 5)), other varchar(9) check (other not in ('a', 'b')));
-- each t: status = 'new' | status = 'paid' | status = 'sent' | level = 5

--- lengths
create table t (id int primary key, a varchar(50) check (char_length(a) between 5 and 9), b varchar(50) check (char_length(b) = 12), c varchar(50) check (char_length(trim(c)) > 0));

--- dates in order
create table t (id int primary key, starts date not null, ends date not null, opened datetime not null, closed datetime, check (ends > starts), check (closed >= opened), check (ends <= starts + interval 30 day));
-- each t: closed is null | closed is not null

--- one of several
create table t (id int primary key, a int, b varchar(9), c date, check ((a is not null) + (b is not null) + (c is not null) = 1));
-- each t: a is not null | b is not null | c is not null

--- a state and its columns
create table t (
    id int primary key, status varchar(9) not null check (status in ('open', 'paid', 'void')), paid_at datetime, reason varchar(40),
    check ((status = 'paid') = (paid_at is not null)), check (status <> 'void' or reason is not null));
-- each t: status = 'open' | status = 'paid' | status = 'void'

--- documents
create table t (id int primary key, data json not null, tags longtext check (json_valid(tags)));

--- sums of columns
create table invoice (id int primary key, net decimal(10,2) not null, tax decimal(10,2) not null, total decimal(12,2) not null, check (total = net + tax), check (net >= 0 and tax >= 0));

--- products of columns
create table line (id int primary key, quantity int not null check (quantity > 0), price decimal(8,2) not null check (price >= 0), amount decimal(20,2) not null, check (amount = quantity * price));

--- shares that add up
create table share (id int primary key, a int not null, b int not null, c int not null, check (a >= 0 and b >= 0 and c >= 0), check (a + b + c = 100));

--- remainders and bits
create table t (id int primary key, a int not null check (a % 5 = 0), b int check (mod(b, 7) = 3), flags int not null check (flags & 3 = 1));

--- case
create table t (
    id int primary key, kind varchar(9) not null check (kind in ('person', 'firm')), first_name varchar(30), firm_name varchar(30),
    check (case kind when 'person' then first_name is not null when 'firm' then firm_name is not null else false end = true));
-- each t: kind = 'person' | kind = 'firm'

--- spelling of texts
create table t (id int primary key, a varchar(40) not null check (a = lower(a)), b varchar(40) check (binary b = upper(b)), c varchar(40) check (c = trim(c)), d varchar(40) check (trim(d) <> ''));

--- absolute and rounded
create table t (id int primary key, a decimal(10,4) not null check (abs(a) <= 10), b decimal(10,4) check (round(b, 1) = b), c double check (c = floor(c)), d int check (greatest(d, 0) = d));

--- coalesce
create table t (id int primary key, a varchar(9), b varchar(9), check (coalesce(a, b) is not null));
-- each t: a is null | b is null

--- places on the globe
create table t (id int primary key, lat double not null check (lat between -90 and 90), lon decimal(9,6) not null check (lon >= -180 and lon <= 180));

--- enums and sets
create table t (id int primary key, a enum('red', 'green', 'it''s', '') not null, b set('x', 'y', 'z'), c enum('p', 'q'), check (a <> 'green'));
-- column t.a: not all labels

--- computed columns
create table t (
    id int primary key, a int not null, b int not null, c bigint generated always as (cast(a as signed) + b) stored, d bigint generated always as (cast(a as signed) - b) virtual, f varchar(30) not null,
    e varchar(30) generated always as (upper(f)) stored, check (d >= 0));

--- numbered by the server
create table a (id bigint unsigned auto_increment primary key, n int);
create table b (id tinyint unsigned auto_increment primary key, n int);

--- defaults that are expressions
create table t (id int primary key, a varchar(36) not null default (uuid()), b timestamp not null default current_timestamp on update current_timestamp, c varchar(9) not null default 'new' check (c in ('new', 'old')));

--- partitions by range
create table t (id bigint, at date not null, n int, primary key (id, at)) partition by range (year(at)) (partition p1 values less than (2022), partition p2 values less than (2024), partition p3 values less than maxvalue);
-- each t: at < '2022-01-01' | at >= '2022-01-01' and at < '2024-01-01' | at >= '2024-01-01'

--- partitions by list
create table t (id int, region int not null) partition by list (region) (partition p1 values in (1, 2), partition p2 values in (7));
-- each t: region in (1, 2) | region = 7

--- partitions by columns
create table t (id int not null, day date not null, country varchar(2) not null) partition by list columns (country) (partition p1 values in ('de', 'fr'), partition p2 values in ('us'));
-- each t: country = 'us' | country = 'de'
create table r (id int not null, day date not null) partition by range columns (day) (partition p1 values less than ('2023-01-01'), partition p2 values less than ('2024-01-01'));
-- each r: day < '2023-01-01' | day >= '2023-01-01'

--- partitions by hash and key
create table h (id int primary key) partition by hash (id) partitions 4;
create table k (id int primary key) partition by key () partitions 3;

--- triggers that raise
create table t (id int primary key, n int not null);
create trigger refuse before insert on t for each row signal sqlstate '45000' set message_text = 'no rows today';

--- triggers that rewrite
create table t (id int primary key, n int not null);
create table log (id int auto_increment primary key, t_id int);
create trigger rewrite before insert on t for each row
  begin
    insert into log (t_id) values (null);
    set new.n = 0;
  end;

--- views over the tables
create table person (id int primary key, name varchar(40) not null, age int check (age between 0 and 120));
create view adult as select * from person where age >= 18 with check option;

--- odd names
create table `select` (`from` int primary key, `Grüße, Jürgen` varchar(40) not null, `a``b` int check (`a``b` > 3), `with space` int, `semi;colon` varchar(9) check (`semi;colon` in ('it''s', 'x;y')), `%s` varchar(9));
create table `Order's "Table"` (`ID` int primary key, `select` int not null, foreign key (`select`) references `select` (`from`));

--- shapes on a plane -- only mysql
create table t (id int primary key, p point not null srid 4326, g polygon, spatial index (p));

--- check that is not enforced -- only mysql
create table t (id int primary key, n int, constraint positive check (n > 0) not enforced);

--- engine without transactions
create table t (id int primary key, n int not null, check (n > 0)) engine = myisam;

--- system versioned -- only mariadb
create table t (id int primary key, n int not null) with system versioning;

--- application time -- only mariadb
create table t (id int not null, a date not null, b date not null, period for p (a, b), primary key (id, p without overlaps));

--- checks that contradict each other
create table t (id int primary key, a int not null, constraint wide check (a > 5), constraint tight check (a < 3));
-- empty t: wide|tight

--- check that is false
create table t (id int primary key, constraint never check (1 = 0));
-- empty t: never

--- unique flag
create table t (id int primary key, flag enum('y', 'n') not null unique);
-- rows t: 2 no more than 2

--- foreign key to a table that cannot be filled
create table p (id int primary key, n int not null, constraint never check (n > 5 and n < 3));
create table c (id int primary key, p_id int not null, foreign key (p_id) references p (id));
-- empty p: never
-- empty c: has no rows

--- computed column that breaks a check
create table t (id int primary key, a int not null, b int generated always as (0) stored, constraint positive check (b > 0));
-- empty t: positive

--- preimage of a hash -- only mariadb
create table t (id int primary key, s varchar(40) not null, constraint riddle check (md5(s) = 'ffffffffffffffffffffffffffffffff'));
-- empty t: riddle

--- more children than their keys allow
create table p (id int primary key, check (id between 1 and 10));
create table c (p_id int primary key, note varchar(40) not null, foreign key (p_id) references p (id));
-- rows p: 10 no more than 10
-- rows c: 10 no more than 10

--- column that must be null and must not
create table t (id int primary key, a int not null, constraint odd check (a is null));
-- empty t: leaves nothing but NULL
