create table sign_in_nonce (
  nonce text primary key,
  issued_at_ms bigint not null,
  expires_at_ms bigint not null
)
-- next
create table session (
  token_hash text primary key,
  address text not null,
  chain_id integer not null,
  created_at_ms bigint not null,
  expires_at_ms bigint not null
)
-- next
create index session_expires_at on session (expires_at_ms)
