create index readings_taken_at_idx on only readings (taken_at);
create index readings_rest_taken_at_idx on readings_rest (taken_at);
alter index readings_taken_at_idx attach partition readings_rest_taken_at_idx;
