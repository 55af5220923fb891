-- How many alerts within an hour held an alert back when it was opened; null where none did.
ALTER TABLE delivery ADD COLUMN held INT;
