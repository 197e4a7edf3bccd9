create table stock_changes (
    changed_at timestamptz not null default now(),
    product_id bigint not null,
    pieces integer not null
);
create function log_stock() returns trigger language plpgsql as $$
begin
    insert into stock_changes (product_id, pieces) values (new.product_id, new.pieces - old.pieces);
    return new;
end
$$;
create trigger log_stock after update of pieces on stock for each row execute function log_stock();
