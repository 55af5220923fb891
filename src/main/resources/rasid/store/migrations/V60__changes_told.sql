-- Since when the site of an article answers that its page is gone; null where it serves it, as far as is known.
ALTER TABLE article ADD COLUMN gone_at TIMESTAMP(6) WITH TIME ZONE;

-- What a digest tells of an article that its recipient knew: what changed from told_version, which they were told of at told_at,
-- to version. told_at is null where the same digest tells of the article. With `gone` the page was taken down, with `unmet` no
-- rule that they were told of is met by the text any more. The key keeps a change from being told twice.
CREATE TABLE delivery_change (
    delivery BIGINT NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    recipient VARCHAR(320) NOT NULL,
    article BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    told_version INT NOT NULL,
    version INT NOT NULL,
    told_at TIMESTAMP(6) WITH TIME ZONE,
    changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    gone BOOLEAN NOT NULL,
    unmet BOOLEAN NOT NULL,
    PRIMARY KEY (recipient, article, version, gone)
);
CREATE INDEX delivery_change_delivery ON delivery_change (delivery);
CREATE INDEX delivery_change_article ON delivery_change (article);
