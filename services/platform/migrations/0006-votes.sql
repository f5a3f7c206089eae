alter table sealed_text drop constraint sealed_text_kind_check
-- next
alter table sealed_text add constraint sealed_text_kind_check
  check (kind in ('note', 'rationale', 'cause', 'reason', 'grounds', 'documents', 'extension', 'notice', 'award', 'vote'))
