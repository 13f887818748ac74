-- The house's own spellings of a Kazakh site whose every page has a twin in Latin script; null where none has.
alter table site_site add column latin text check (latin is null or language = 'kk');
