-- What a feed itself says of an article beside its title, a paragraph a line, as JSON, deflated: searched where the page says
-- less. Null where it says nothing, and where the page says it all.
ALTER TABLE item ADD COLUMN said BYTEA;

-- Whether an article stands for the page by what its feed says alone: the page could not be had.
ALTER TABLE item ADD COLUMN page_missing BOOLEAN DEFAULT FALSE NOT NULL;
