ALTER TABLE sequences ADD COLUMN last_step INTEGER NOT NULL DEFAULT 7; -- the last of its steps: 3, 4 or 7 as it was asked for, 1 for an answer alone
