drop index readings_taken_at_idx;
