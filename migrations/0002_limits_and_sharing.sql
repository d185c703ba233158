-- Limits a network and the whole service, "use on another computer", deletion. All times are unix seconds; a day is unixepoch() / 86400.

ALTER TABLE sessions ADD COLUMN deleted_at INTEGER; -- its user deleted it: the id is nobody's any more, the counters stay until cleaned up

ALTER TABLE sequences ADD COLUMN network TEXT; -- where it was asked from: hash of the address's /24 or /64 with a salt that is thrown away after a day
ALTER TABLE sequences ADD COLUMN fuse_day INTEGER; -- the day on whose service ceiling it counts; NULL when it does not count
ALTER TABLE sequences ADD COLUMN rewrite_id TEXT; -- the last rewrite taken: a repeated statement takes no second

-- What is counted a day: 'service' (Claude calls of free sessions), 'sessions:{network}' (minted), 'guesses:{session}' (codes tried).
CREATE TABLE counters (
  name TEXT NOT NULL,
  day INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (name, day)
) WITHOUT ROWID;

-- The random salt of the networks' hashes, one a day; without it nobody can tell which address a hash came from.
CREATE TABLE salts (
  day INTEGER PRIMARY KEY,
  salt TEXT NOT NULL
);

-- Open codes of "use on another computer".
CREATE TABLE codes (
  session_id TEXT PRIMARY KEY, -- who made it; a new code replaces the old one
  hash TEXT NOT NULL UNIQUE, -- SHA-256: whoever reads this table cannot use a code
  expires_at INTEGER NOT NULL,
  used_by TEXT -- the session that used it: nobody else can, and its repeated request is answered alike
);

CREATE INDEX sequences_network ON sequences (network, created_at) WHERE state = 'released' AND ended <> 'unavailable' AND network IS NOT NULL;
-- The retention looks for text by its age.
CREATE INDEX sequences_text ON sequences (created_at) WHERE emails IS NOT NULL;
-- The list of a session's own, newest first.
DROP INDEX sequences_session;
CREATE INDEX sequences_list ON sequences (session_id, created_at, id) WHERE state = 'committed' AND deleted_at IS NULL;
-- Rows without text, which go once hour and period are over.
CREATE INDEX sequences_bare ON sequences (created_at) WHERE emails IS NULL;
