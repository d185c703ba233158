-- Answers to what they wrote, by the key they were asked for with: one that is under way or whole is picked up again, and not written twice.
CREATE TABLE replies (
  session_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  sequence_id TEXT NOT NULL, -- whose rewrite it uses
  writing_id TEXT NOT NULL, -- who writes it, so that beginning it again is harmless
  started_at INTEGER NOT NULL,
  answer TEXT, -- the JSON that was answered; NULL while it is written. Goes with the sequence's text, and after a day
  PRIMARY KEY (session_id, idempotency_key)
) WITHOUT ROWID;
CREATE INDEX replies_of_sequence ON replies (sequence_id);
