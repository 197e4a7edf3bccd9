drop index events_tenant_time_idx;
create index events_tenant_time_idx on events (happened_at, tenant_id);
