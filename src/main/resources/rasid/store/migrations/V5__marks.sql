-- What a person says of a hit: that it was what the rule was meant for, or not.
CREATE TABLE hit_mark (
    hit BIGINT PRIMARY KEY REFERENCES hit (id) ON DELETE CASCADE,
    good BOOLEAN NOT NULL,
    marked_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX hit_rule ON hit (watchlist, rule, hit_at);
