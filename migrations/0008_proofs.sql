-- Proofs that a person asks for a first free session (worker/human/), where the owner wants them. Unix seconds.
CREATE TABLE proofs (
  hash TEXT PRIMARY KEY, -- SHA-256 of a secret that the browser keeps: whoever reads this table cannot use one
  expires_at INTEGER NOT NULL,
  session_id TEXT -- the one session it gave: nobody gets another for it, and a repeated request is answered alike
) WITHOUT ROWID;
