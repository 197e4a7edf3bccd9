alter type file_state rename to file_state_old;
create type file_state as enum ('uploading', 'done');
alter table files alter column state type file_state using state::text::file_state;
drop type file_state_old;
