create table casework_entry (
  claim_id text not null,
  seq integer not null check (seq > 0),
  kind text not null check (kind in ('note')),
  author text not null,
  commitment text not null,
  written_at_ms bigint not null,
  previous_hash text not null,
  hash text not null,
  primary key (claim_id, seq)
)
-- next
create table sealed_text (
  commitment text primary key,
  kind text not null check (kind in ('note', 'rationale', 'cause', 'reason')),
  record_id text not null,
  author text not null,
  key_id text not null,
  wrapped_key text not null,
  sealed text not null,
  written_at_ms bigint not null
)
-- next
create table filing_draft (
  owner text not null,
  policy_id text not null,
  key_id text not null,
  wrapped_key text not null,
  sealed text not null,
  saved_at_ms bigint not null,
  primary key (owner, policy_id)
)
-- next
create table outbox (
  id text primary key,
  topic text not null,
  subject text not null,
  payload text not null,
  written_at_ms bigint not null,
  delivered_at_ms bigint
)
-- next
create index outbox_waiting on outbox (written_at_ms) where delivered_at_ms is null
