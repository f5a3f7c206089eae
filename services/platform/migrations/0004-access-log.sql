create table access_log (
  seq bigint primary key check (seq > 0),
  at_ms bigint not null,
  actor text not null,
  verb text not null,
  record_kind text not null,
  record_id text not null,
  object_id text not null,
  outcome text not null check (outcome in ('allowed', 'refused')),
  previous_hash text not null,
  hash text not null
)
-- next
create index access_log_record on access_log (record_kind, record_id, seq)
-- next
create table access_log_head (
  id integer primary key check (id = 1),
  seq bigint not null,
  hash text not null
)
-- next
insert into access_log_head (id, seq, hash) values (1, 0, '0x0000000000000000000000000000000000000000000000000000000000000000')
-- next
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end;
$$
-- next
create trigger access_log_append_only before update or delete or truncate on access_log
  for each statement execute function refuse_change()
-- next
create trigger casework_entry_append_only before update or delete or truncate on casework_entry
  for each statement execute function refuse_change()
