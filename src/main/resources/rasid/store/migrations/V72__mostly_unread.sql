-- How the newest pages of a source came out that were asked for, one letter each, the newest last: r read, u not.
ALTER TABLE source_health ADD COLUMN tried VARCHAR(20) DEFAULT '' NOT NULL;
