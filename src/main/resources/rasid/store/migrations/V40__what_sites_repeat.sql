-- What a source repeats on its pages: articles counts its new articles, texts is a list of rasid.model.SiteText as JSON, deflated.
CREATE TABLE site_text (
    source VARCHAR(100) PRIMARY KEY,
    articles INT NOT NULL,
    texts BYTEA NOT NULL
);

-- How many pages in a row the selectors of a source have found nothing on.
ALTER TABLE source_health ADD COLUMN unmet_run INT DEFAULT 0 NOT NULL;
