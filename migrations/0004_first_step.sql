ALTER TABLE sequences ADD COLUMN first_step INTEGER NOT NULL DEFAULT 1; -- the first of its steps: those before it the sender had written already; it ends with 7
ALTER TABLE sequences ADD COLUMN prompt_version TEXT; -- the prompt it was written with (worker/writer/prompt/version.ts)
