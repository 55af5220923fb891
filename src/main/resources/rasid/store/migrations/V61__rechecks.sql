-- Articles that hit, whose pages are looked at again: when next, by the poll of the feed that told of them. begun_at is when the
-- last new hit was stored, from which the moments count; missing_at is since when the server has answered, without a page in
-- between, that there is none. A row is gone when no moment is left.
CREATE TABLE recheck (
    article BIGINT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    feed VARCHAR(200) NOT NULL,
    key_hash VARCHAR(64) NOT NULL,
    begun_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    next_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    failures INT DEFAULT 0 NOT NULL,
    missing_at TIMESTAMP(6) WITH TIME ZONE,
    etag VARCHAR(1000),
    last_modified VARCHAR(1000)
);
CREATE INDEX recheck_due ON recheck (feed, next_at);
