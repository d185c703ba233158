-- What Claude costs, in millionths of a US dollar; networks wider than a /64; whom and what a sequence is about.

ALTER TABLE sequences ADD COLUMN cost INTEGER NOT NULL DEFAULT 0; -- what it has cost so far: writing, completions, rewrites and checks
ALTER TABLE sequences ADD COLUMN held INTEGER NOT NULL DEFAULT 0; -- the most its last writing may cost: counted as spent until the writing has ended
ALTER TABLE sequences ADD COLUMN spend_day INTEGER; -- the day on whose ceilings that counts
ALTER TABLE sequences ADD COLUMN spend_share TEXT; -- whose share of the ceilings: 'free' or 'paid'
ALTER TABLE sequences ADD COLUMN subject TEXT; -- JSON: hashes of whom it was written to and what it offers (worker/quota/subject.ts); goes when the emails go

-- `network` is the /24 of an IPv4 address or the /64 of an IPv6 one; these are the wider ones of an IPv6 address.
ALTER TABLE sequences ADD COLUMN network_56 TEXT;
ALTER TABLE sequences ADD COLUMN network_48 TEXT;
CREATE INDEX sequences_network_56 ON sequences (network_56, created_at) WHERE state = 'released' AND ended <> 'unavailable' AND network_56 IS NOT NULL;
CREATE INDEX sequences_network_48 ON sequences (network_48, created_at) WHERE state = 'released' AND ended <> 'unavailable' AND network_48 IS NOT NULL;

-- Also in `counters`: 'spend:free' and 'spend:paid' (millionths of a dollar), 'rewrites:{quota or network}:{hour}', 'checks:…' (taken in an hour),
-- 'settled:{use}' (the cost of this rewrite or check is counted). 'service' is counted no more.
