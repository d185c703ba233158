ALTER TABLE sequences ADD COLUMN situation TEXT; -- where they stood when it was written, as JSON (shared/contract/situation.ts); goes when the emails go
