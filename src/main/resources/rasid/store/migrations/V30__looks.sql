-- How many items a feed showed when it was read last, -1 where that is not known: one that showed none has told of all that is
-- in it since.
ALTER TABLE feed ADD COLUMN shown INT DEFAULT -1 NOT NULL;
