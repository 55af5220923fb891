-- How the newest articles of a source came out, one letter each, the newest last: t with text, n with none, w with text that is
-- kept for subscribers.
ALTER TABLE source_health ADD COLUMN recent VARCHAR(40) DEFAULT '' NOT NULL;

-- Whether a feed ever showed an item, and at how many polls in a row, since when, it has shown none.
ALTER TABLE feed ADD COLUMN held BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE feed ADD COLUMN bare_polls INT DEFAULT 0 NOT NULL;
ALTER TABLE feed ADD COLUMN bare_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE feed SET held = TRUE WHERE shown > 0 OR EXISTS (SELECT 1 FROM item WHERE item.feed = feed.id);
