create table evidence_draft (
  id text primary key,
  owner text not null,
  policy_id text not null,
  purpose text not null check (purpose in ('filing', 'supplement')),
  claim_id text,
  key_id text not null,
  wrapped_key text not null,
  bound_root text,
  bound_at_ms bigint,
  created_at_ms bigint not null,
  check (purpose = 'filing' or claim_id is not null)
)
-- next
create index evidence_draft_owner on evidence_draft (owner, created_at_ms)
-- next
create index evidence_draft_claim on evidence_draft (claim_id)
-- next
create table evidence_file (
  id text primary key,
  draft_id text not null references evidence_draft (id),
  version integer not null,
  media_type text not null,
  byte_size integer not null,
  content_hash text not null,
  commitment text not null,
  sealed_meta text not null,
  uploaded_at_ms bigint not null,
  removed_at_ms bigint,
  unique (draft_id, content_hash)
)
-- next
create table evidence_seal (
  root text not null,
  draft_id text not null references evidence_draft (id),
  file_ids text not null,
  sealed_at_ms bigint not null,
  primary key (root, draft_id)
)
