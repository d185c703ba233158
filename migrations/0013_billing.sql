-- Paying: the public id of an account, accounts that belong to no single browser, what Stripe says of subscriptions. Unix seconds.

ALTER TABLE sessions ADD COLUMN account_id TEXT; -- public, 16 hexadecimal digits: names an account to its user, the owner and Stripe, and is worth nothing to whoever knows it
UPDATE sessions SET account_id = hex(randomblob(8)) WHERE account_id IS NULL;
CREATE INDEX sessions_account ON sessions (account_id);
ALTER TABLE sessions ADD COLUMN is_account INTEGER NOT NULL DEFAULT 0; -- 1: no browser's, so its id is nobody's secret; it holds the counters of the browsers that share it, and none of them can lose it
ALTER TABLE sessions ADD COLUMN restore_hash TEXT; -- SHA-256 of an account's restore code. NULL: there is none, or it was revoked
ALTER TABLE sessions ADD COLUMN restore_version INTEGER NOT NULL DEFAULT 0; -- each revocation counts on: another code from then on
CREATE UNIQUE INDEX sessions_restore ON sessions (restore_hash) WHERE restore_hash IS NOT NULL;
ALTER TABLE sessions ADD COLUMN subscription_id TEXT; -- the subscription that gives this plan. NULL: the owner granted it, or it is free
ALTER TABLE sessions ADD COLUMN device TEXT; -- browser and system, "Chrome on Windows", told when it joined the quota it uses
ALTER TABLE sessions ADD COLUMN joined_at INTEGER; -- when it joined that quota

CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY, -- Stripe's, sub_…
  quota_id TEXT NOT NULL, -- the account it pays for: a row of sessions
  customer TEXT NOT NULL, -- Stripe's, cus_…
  asked INTEGER NOT NULL DEFAULT 0, -- how often Stripe was asked about it: each question has a number
  told INTEGER NOT NULL DEFAULT 0, -- the number of the question whose answer stands here; an earlier one is not written over it
  plan TEXT, -- a row of the plan table; NULL until the first answer
  price TEXT, -- Stripe's, price_…
  state TEXT NOT NULL DEFAULT 'ended', -- active, past_due, cancelled, refunded, disputed, ended
  began_at INTEGER, -- the quota's months are counted from here
  period_ends_at INTEGER, -- until when it is paid, or would be
  past_due_since INTEGER, -- when a failed payment was first seen; NULL while all is paid
  access_until INTEGER NOT NULL DEFAULT 0 -- until when it gives its plan; 0: it gives none
) WITHOUT ROWID;
CREATE INDEX subscriptions_quota ON subscriptions (quota_id);

-- Events of Stripe that were dealt with: the same one again changes nothing.
CREATE TABLE billing_events (
  id TEXT PRIMARY KEY, -- evt_…
  at INTEGER NOT NULL
) WITHOUT ROWID;
