create index readings_taken_at_idx on only readings (taken_at);
