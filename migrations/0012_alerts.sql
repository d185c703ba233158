-- Generations that failed, for the alerts of the cron: written by failures only, so that a generation that goes well costs no more.
CREATE INDEX sequences_failed ON sequences (finished_at) WHERE ended IN ('failed', 'unavailable', 'timeout', 'stale');

-- Also in `counters`: 'alert:{what}:{hour or day}' (this alert was sent).
