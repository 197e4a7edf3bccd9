-- Foreign keys.

--- foreign key of two columns
create table tenant (id int primary key, code text not null);
create table account (tenant_id int references tenant, number varchar(8), primary key (tenant_id, number));
create table payment (
    id bigserial primary key, tenant_id int not null, number varchar(8), amount numeric(10,2) not null,
    foreign key (tenant_id, number) references account);
-- each payment: number is null | number is not null

--- foreign key to its own table
create table node (id int primary key, parent_id int references node, name text not null);
-- each node: parent_id is null | parent_id is not null | parent_id <> id

--- foreign key to its own table, not null
create table node (id int primary key, root_id int not null references node);
-- each node: root_id = id | root_id <> id

--- foreign key to its own table of two columns
create table node (
    tenant int not null, id int not null, parent int, primary key (tenant, id),
    foreign key (tenant, parent) references node);
-- each node: parent is not null

--- circle of keys that may be null
create table team (id int primary key, lead_id int);
create table person (id int primary key, team_id int references team);
alter table team add foreign key (lead_id) references person;

--- circle of deferrable keys that may not be null
create table team (id int primary key, lead_id int not null);
create table person (id int primary key, team_id int not null references team deferrable initially deferred);
alter table team add foreign key (lead_id) references person deferrable initially deferred;

--- circle of keys that may not be null, nor be deferred
create table team (id int primary key, lead_id int not null);
create table person (id int primary key, team_id int not null references team);
alter table team add foreign key (lead_id) references person;

--- circle of three tables
create table a (id uuid primary key, c_id uuid not null);
create table b (id uuid primary key, a_id uuid not null references a);
create table c (id uuid primary key, b_id uuid not null references b);
alter table a add foreign key (c_id) references c;

--- foreign key with match full
create table place (country char(2), zip varchar(10), primary key (country, zip));
create table address (
    id int primary key, country char(2), zip varchar(10), street text not null,
    foreign key (country, zip) references place match full);
-- each address: country is null and zip is null | country is not null and zip is not null

--- foreign keys with actions
create table p (id int primary key, tenant int not null, unique (tenant, id));
create table c (
    id int primary key, one int references p on delete cascade on update cascade,
    two int references p on delete set null, three int default 1 references p on delete set default,
    four int references p on delete restrict on update restrict, tenant int not null, five int,
    foreign key (tenant, five) references p (tenant, id) on delete set null (five));

--- foreign key to a unique column
create table currency (id int primary key, code char(3) not null unique);
create table price (id int primary key, currency char(3) not null references currency (code));

--- foreign key to a unique column that may be null
create table p (id int primary key, slug text unique);
create table c (id int primary key, slug text not null references p (slug));

--- foreign key to a partitioned table
create table event (id int, day date, primary key (id, day)) partition by range (day);
create table event_old partition of event for values from (minvalue) to ('2024-01-01');
create table event_new partition of event for values from ('2024-01-01') to (maxvalue);
create table note (id int primary key, event_id int not null, day date not null, foreign key (event_id, day) references event);

--- foreign keys of a partitioned table
create table shop (id int primary key);
create table sale (id int, shop_id int not null references shop, primary key (id, shop_id)) partition by hash (shop_id);
create table sale_0 partition of sale for values with (modulus 2, remainder 0);
create table sale_1 partition of sale for values with (modulus 2, remainder 1);

--- primary key that is a foreign key
create table party (id int primary key);
create table person (id int primary key references party, born date);
create table employee (id int primary key references person, badge text unique not null);

--- foreign keys that share a column
create table tenant (id int primary key);
create table customer (tenant_id int references tenant, id int, primary key (tenant_id, id));
create table product (tenant_id int references tenant, id int, primary key (tenant_id, id));
create table bought (
    tenant_id int not null, customer_id int not null, product_id int not null, primary key (tenant_id, customer_id, product_id),
    foreign key (tenant_id, customer_id) references customer, foreign key (tenant_id, product_id) references product);

--- table between two others
create table author (id int primary key, name text not null);
create table book (id int primary key, title text not null);
create table author_book (author_id int references author, book_id int references book, primary key (author_id, book_id));

--- foreign key between types that differ
create table p (id bigint primary key, code varchar(20) unique not null);
create table c (id int primary key, p_id smallint not null references p, code text references p (code));
-- each c: code is not null

--- foreign key and check that are not valid yet
create table p (id int primary key);
create table c (id int primary key, p_id int not null, n int not null);
alter table c add constraint later foreign key (p_id) references p not valid;
alter table c add constraint positive check (n > 0) not valid;

--- one foreign key of two, told by a check
create table post (id int primary key);
create table photo (id int primary key);
create table comment (
    id int primary key, post_id int references post, photo_id int references photo, body text not null,
    check ((post_id is null) <> (photo_id is null)));
-- each comment: post_id is null | photo_id is null

--- foreign key that is unique and may be null
create table seat (id int primary key);
create table guest (id int primary key, seat_id int unique references seat, name text not null);

--- foreign key and check that are not enforced
create table p (id int primary key);
create table c (
    id int primary key, p_id int not null references p not enforced, n int, constraint positive check (n > 0) not enforced);

--- foreign key with a check on the same column
create table kind (code text primary key check (code in ('a', 'b', 'c')));
create table item (id int primary key, kind text not null references kind check (kind in ('a', 'b')));
-- rows kind: 3 kind_pkey has room for no more than 3
-- each item: kind = 'a' | kind = 'b'

--- one child for each part of a key
create table file (id bigint primary key);
create table folder (id bigint primary key);
create table filed (file_id bigint not null references file, folder_id bigint not null references folder, at timestamptz not null, primary key (file_id, folder_id));
create table trash (file_id bigint primary key, folder_id bigint not null, at timestamptz not null, foreign key (file_id, folder_id) references filed (file_id, folder_id));

--- one child for each value of a part of a key
create table node (hash bytea not null, namespace varchar not null, total bigint not null, primary key (hash, namespace));
create table root (namespace varchar primary key, hash bytea not null, foreign key (hash, namespace) references node (hash, namespace));

--- pointers to a circle of which one must be there
create table person (id int primary key, contact_id int, name text not null);
create table contact (id int primary key, person_id int not null references person, address text not null unique);
alter table person add foreign key (contact_id) references contact;
create table absence (id int primary key, person_id int references person, contact_id int references contact, check (num_nonnulls(person_id, contact_id) = 1));
-- each absence: person_id is null | contact_id is null
