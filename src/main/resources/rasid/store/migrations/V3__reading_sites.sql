-- How a feed publishes and how fast we see it: the usual time between two new items, and from publication to first sight,
-- in milliseconds, 0 where unknown. moved_to is where its address has moved for good; missed_at is when items may have been
-- missed last.
ALTER TABLE feed ADD COLUMN moved_to VARCHAR(4000);
ALTER TABLE feed ADD COLUMN last_new_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE feed ADD COLUMN gap_millis BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE feed ADD COLUMN delay_millis BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE feed ADD COLUMN missed_at TIMESTAMP(6) WITH TIME ZONE;

-- What keeps us from reading, as long as it does. A subject is a feed (agency/feed), the news of a source (agency:news) or its
-- pages (agency:pages).
CREATE TABLE fault (
    subject VARCHAR(200) PRIMARY KEY,
    source VARCHAR(100) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    since_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    failures INT NOT NULL
);
CREATE INDEX fault_source ON fault (source);

-- The last news of a source and how its last pages came out: runs of pages that were blocked, empty, or like the one before.
CREATE TABLE source_health (
    source VARCHAR(100) PRIMARY KEY,
    last_new_at TIMESTAMP(6) WITH TIME ZONE,
    last_article_at TIMESTAMP(6) WITH TIME ZONE,
    last_fingerprint BYTEA,
    blocked_run INT DEFAULT 0 NOT NULL,
    empty_run INT DEFAULT 0 NOT NULL,
    alike_run INT DEFAULT 0 NOT NULL
);

-- What a source brought each day, by the source's own calendar; local_day is the number of days since 1970-01-01.
CREATE TABLE source_day (
    source VARCHAR(100) NOT NULL,
    local_day INT NOT NULL,
    told INT DEFAULT 0 NOT NULL,
    stored INT DEFAULT 0 NOT NULL,
    failed INT DEFAULT 0 NOT NULL,
    blocked INT DEFAULT 0 NOT NULL,
    PRIMARY KEY (source, local_day)
);
