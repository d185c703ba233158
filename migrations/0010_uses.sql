-- Rewrites and checks that were taken, each with what it holds, so that taking or settling one again is harmless, on whatever day.
CREATE TABLE uses (
  id TEXT PRIMARY KEY, -- minted before the first try
  sequence_id TEXT NOT NULL, -- whose it is
  share TEXT NOT NULL, -- whose share of the ceilings: 'free' or 'paid'
  day INTEGER NOT NULL, -- the day on whose ceilings it counts
  held INTEGER NOT NULL, -- the most it may cost, in millionths of a dollar
  taken_at INTEGER NOT NULL,
  settled_at INTEGER -- when what it did cost was counted in place of that; NULL while it runs, and after a crash
) WITHOUT ROWID;
CREATE INDEX uses_running ON uses (sequence_id) WHERE settled_at IS NULL;
