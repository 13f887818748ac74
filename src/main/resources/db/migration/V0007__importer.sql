-- What a page said when it was taken in: where from, what was left out, what was suggested.
create table importer_intake (
    article_id  bigint primary key,
    source      text,
    taken_at    timestamptz not null,
    original    text not null,
    left_out    jsonb not null,
    suggestions jsonb not null,
    warnings    jsonb not null
);
