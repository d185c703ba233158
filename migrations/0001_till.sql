-- The till: who generates (sessions) and what was generated (sequences). All times are unix seconds of D1's own clock.

CREATE TABLE sessions (
  id TEXT PRIMARY KEY, -- a random UUID; whoever knows it is the session
  plan TEXT NOT NULL DEFAULT 'free', -- a row of the plan table in the configuration
  generations_used INTEGER NOT NULL DEFAULT 0 CHECK (generations_used >= 0), -- reserved and committed sequences of this period
  max_generations INTEGER NOT NULL CHECK (max_generations >= 0), -- the quota; set from the plan, the owner may give a session its own
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  quota_id TEXT NOT NULL, -- the session whose row holds the counters: its own id, or another's after "use on another computer"
  period INTEGER NOT NULL DEFAULT 0, -- number of the quota period; a sequence of an older period is never given back to this one
  period_anchor INTEGER, -- when the plan began; periods are counted from here. NULL: the quota never renews
  period_ends_at INTEGER, -- when the running period is over. NULL: never
  plan_until INTEGER -- when a granted plan falls back to free. NULL: until it is revoked
);
CREATE INDEX sessions_quota ON sessions (quota_id);

-- One generation. The row is the reservation: no second table tells the same story.
CREATE TABLE sequences (
  id TEXT PRIMARY KEY, -- minted before the first try, so that a repeated statement is harmless
  session_id TEXT NOT NULL, -- who pressed, and who alone may read it
  quota_id TEXT NOT NULL, -- whose quota and hour it took a place of
  idempotency_key TEXT, -- cleared by a release, so that the same key may try again
  request_hash TEXT NOT NULL, -- SHA-256 of the checked brief: the same key with another brief is refused
  state TEXT NOT NULL CHECK (state IN ('reserved', 'committed', 'released')), -- money: a place held, used, or given back
  period INTEGER NOT NULL, -- the quota's period when it was reserved
  brief TEXT, -- JSON; there only while it is being written
  emails TEXT, -- JSON array of the emails written so far; cleared after the retention time or on the user's word
  created_at INTEGER NOT NULL, -- when the place was taken; the hour counts from here
  writing_id TEXT NOT NULL, -- who writes it: changes with each completion; whoever is not it any more stores nothing
  resumed_at INTEGER, -- when its last completion began
  finished_at INTEGER, -- when writing ended, well or not; NULL while somebody writes
  completions INTEGER NOT NULL DEFAULT 0, -- how often the rest was asked for free of charge
  rewrites INTEGER NOT NULL DEFAULT 0, -- how many rewrites of its emails were taken
  ended TEXT, -- how writing ended: done, left, failed, unavailable, timeout, stale
  deleted_at INTEGER -- when its text was deleted; the columns that are money stay until hour and period are over
);

-- The hour and the list of own sequences.
CREATE INDEX sequences_hour ON sequences (quota_id, created_at) WHERE state <> 'released';
-- Attempts that cost something and were given back: bounded an hour.
CREATE INDEX sequences_released ON sequences (quota_id, created_at) WHERE state = 'released' AND ended <> 'unavailable';
-- What is being written, or was left by a server that died.
CREATE INDEX sequences_unfinished ON sequences (quota_id, created_at) WHERE finished_at IS NULL;
CREATE INDEX sequences_session ON sequences (session_id, created_at);
CREATE UNIQUE INDEX sequences_key ON sequences (session_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
