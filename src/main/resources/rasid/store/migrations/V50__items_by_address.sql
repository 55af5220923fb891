-- SHA-256 of the address, since addresses are longer than an index bears. V51 fills it in.
ALTER TABLE item ADD COLUMN address_hash VARCHAR(64) DEFAULT '' NOT NULL;
CREATE INDEX item_address ON item (address_hash);
