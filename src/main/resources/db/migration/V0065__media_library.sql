-- Whose a picture is, what its file was called, and by which words the newsroom finds it.
alter table media_picture
    add column brand text not null default '',
    add column file_name text not null default '',
    add column file_hash text not null default '';

alter table media_picture
    add column words tsvector not null generated always as (
        to_tsvector('simple', translate(key || ' ' || file_name || ' ' || credit, 'ёЁ', 'ее'))
        || jsonb_to_tsvector(
            'simple', cast(translate(cast(alt as text), 'ёЁ', 'ее') as jsonb), '["string"]'))
        stored;

create index media_picture_words on media_picture using gin (words);

-- The same file is one picture of a brand, however often it is sent.
create unique index media_picture_file on media_picture (brand, file_hash) where file_hash <> '';
