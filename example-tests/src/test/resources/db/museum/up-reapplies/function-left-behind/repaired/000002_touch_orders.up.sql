create function touch_order() returns trigger language plpgsql as $$
begin
    new.placed_at := coalesce(new.placed_at, now());
    return new;
end;
$$;
create trigger orders_touch before insert on orders for each row execute function touch_order();
