ALTER TABLE sequences ADD COLUMN checks INTEGER NOT NULL DEFAULT 0; -- how many checks of changed sentences were taken
ALTER TABLE sequences ADD COLUMN check_tries INTEGER NOT NULL DEFAULT 0; -- those that were given back included: bounded too
ALTER TABLE sequences ADD COLUMN check_id TEXT; -- the last check taken: a repeated statement takes no second
