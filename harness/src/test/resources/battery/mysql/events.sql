-- Events.

--- recurring event
-- host
create table t (a int);
-- drop
drop event e;
-- object
create
definer = reader@'%'                                            -- instead: definer = keeper@'%' -- same: definer = `reader`@`%` --> event e: definer
event e
on schedule every 2 day                                         -- instead: on schedule every 3 day --> event e: every
starts '2031-01-01 00:00:00'                                    -- instead: starts '2031-01-02 00:00:00' --> event e: starts
ends '2037-01-01 00:00:00'                                      --> event e: ends
on completion preserve                                          -- instead: on completion not preserve --> event e: on completion
disable                                                         -- instead: enable --> event e: enabled
comment 'what it is for'                                        --> event e: comment
do delete from t where a > 3                                    -- instead: do delete from t where a > 4 --> event e: body
;
-- changes
drop event e;                                                   -- back: create definer = reader event e on schedule every 2 day starts '2031-01-01' ends '2037-01-01' on completion preserve disable comment 'what it is for' do delete from t where a > 3; --> event e
alter definer = reader event e enable;                          -- back: alter definer = reader event e disable;   --> event e: enabled
alter definer = reader event e comment 'something else';        -- back: alter definer = reader event e comment 'what it is for'; --> event e: comment
alter definer = reader event e on schedule every 48 hour starts '2031-01-01' ends '2037-01-01'; -- back: alter definer = reader event e on schedule every 2 day starts '2031-01-01' ends '2037-01-01'; --> event e: every
alter definer = reader event e do delete from t;                -- back: alter definer = reader event e do delete from t where a > 3; --> event e: body
alter definer = reader event e rename to f;                     -- back: alter definer = reader event f rename to e; --> event e; + event f
alter event e disable;                                          -- back: alter definer = reader event e disable;   --> event e: definer
create event more on schedule every 1 year do select 1;         -- back: drop event more;                          --> + event more
-- twins
drop event e;                                                   -- back: create definer = reader event e on schedule every 2 DAY starts timestamp '2031-01-01 00:00:00' ends '2037-01-01' on completion PRESERVE disable comment "what it is for" do delete from t where a > 3;

--- event that happens once
-- host
create table t (a int);
-- drop
drop event e;
-- object
create event e
on schedule at '2036-01-01 00:00:00'                            -- instead: on schedule at '2036-01-02 00:00:00' --> event e: at
do
begin
    delete from t where a = 1;                                  --> event e: body
    delete from t where a = 2;
end;
-- changes
alter event e on schedule every 1 day starts '2036-01-01 00:00:00'; -- back: alter event e on schedule at '2036-01-01 00:00:00'; --> event e: at; event e: every; event e: starts
alter event e disable on slave;                                 -- back: alter event e enable;                     --> event e: enabled

--- mode and time zone of the session of an event
-- drop
drop event e;
-- object
set sql_mode = 'ansi_quotes';                                   --> event e: sql mode
set time_zone = '+05:00';                                       --> event e: time zone
set names latin1;                                               --> event e: client charset; event e: connection collation -- mysql
set collation_connection = utf8mb4_bin;                         --> event e: connection collation -- mariadb
create event e on schedule every 1 day starts '2036-01-01 00:00:00' do select 1;

--- event that starts when it is made
-- drop
drop event e;
-- object
create event e on schedule every 1 day
ends current_timestamp + interval 1 year                        --> event e: ends
do select 1;
