-- Exclusion constraints and temporal keys.

--- spans of each room that do not overlap
create extension btree_gist;
create table room (id int primary key);
create table booking (
    id int primary key, room_id int not null references room, during daterange not null, guest text not null,
    exclude using gist (room_id with =, during with &&));

--- exclusion of some rows
create extension btree_gist;
create table booking (id int primary key, room text not null, during tstzrange not null, cancelled boolean not null, exclude using gist (room with =, during with &&) where (not cancelled));
-- each booking: cancelled | not cancelled

--- primary key without overlaps
create extension btree_gist;
create table price (product int, valid daterange, amount numeric(8,2) not null, primary key (product, valid without overlaps));

--- foreign key with a period
create extension btree_gist;
create table contract (id int, valid daterange, primary key (id, valid without overlaps));
create table rate (id int, contract_id int not null, valid daterange not null, unique (id, valid without overlaps), foreign key (contract_id, period valid) references contract (id, period valid));

--- multiranges without overlaps
create extension btree_gist;
create table t (id int, at datemultirange, unique (id, at without overlaps), who text not null);

--- spans that do not overlap
create table t (id int primary key, span tsrange not null, exclude using gist (span with &&));

--- circles that do not touch
create table t (id int primary key, c circle not null, exclude using gist (c with &&));

--- deferrable exclusion of numbers
create table t (id int primary key, span int4range not null, exclude using gist (span with &&) deferrable initially deferred);

--- exclusion of other values
create extension btree_gist;
create table cage (id int primary key, number int not null check (number between 1 and 30), animal text not null check (animal in ('zebra', 'lion', 'owl')), exclude using gist (number with =, animal with <>));

--- boxes and hashes
create table t (id int primary key, b box not null, name text not null, exclude using gist (b with &&), exclude using hash (name with =));

--- ranges of one's own that do not overlap
create extension btree_gist;
create type uuid_range as range (subtype = uuid);
create table block (
    id int primary key, day date not null check (day between '2024-01-01' and '2024-01-07'), block uuid_range not null, blocks uuid_multirange,
    exclude using gist (day with =, block with &&));

--- spans between two columns that do not overlap
create extension btree_gist;
create table room (id int primary key, name text not null);
create table booking (
    id int primary key, room_id int not null references room, starts_at timestamptz not null, ends_at timestamptz not null, check (ends_at > starts_at),
    constraint one_at_a_time exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&));
