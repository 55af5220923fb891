-- How many items a feed showed when it was read last, -1 where that is not known: one that showed none has told of all that is
-- in it since.
ALTER TABLE feed ADD COLUMN shown INT DEFAULT -1 NOT NULL;

-- How many items and pages in a row were dated in the future.
ALTER TABLE source_health ADD COLUMN ahead_run INT DEFAULT 0 NOT NULL;
