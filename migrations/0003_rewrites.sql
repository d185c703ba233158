ALTER TABLE sequences ADD COLUMN rewrite_tries INTEGER NOT NULL DEFAULT 0; -- rewrites tried, those that were given back included: bounded too
