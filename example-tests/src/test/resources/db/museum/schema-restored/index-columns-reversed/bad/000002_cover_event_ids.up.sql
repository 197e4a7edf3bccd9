drop index events_tenant_time_idx;
create index events_tenant_time_idx on events (tenant_id, happened_at, id);
