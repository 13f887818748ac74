-- Notes to colleagues on an article or on a part of it. Readers never see them.
create table note_thread (
    id          bigint generated always as identity primary key,
    article_id  bigint not null references story_article,
    part        text not null check (part ~ '^[a-z0-9.]{0,20}$'),
    quote       text not null check (length(quote) <= 200),
    opened_at   timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,
    check ((resolved_at is null) = (resolved_by is null))
);
create index note_thread_article on note_thread (article_id, id);
create index note_thread_open on note_thread (article_id, id) where resolved_at is null;

create table note_note (
    id          bigint generated always as identity primary key,
    thread_id   bigint not null references note_thread on delete cascade,
    author_id   bigint,
    author_name text not null,
    at          timestamptz not null,
    edited_at   timestamptz,
    removed     boolean not null default false,
    words       text not null check (length(words) <= 2000),
    once        text not null check (length(once) <= 60),
    check (removed = (words = ''))
);
create index note_note_thread on note_note (thread_id, id);
-- A form that is sent twice makes one note.
create unique index note_note_once on note_note (author_id, once) where once <> '';

create table note_mention (
    note_id   bigint not null references note_note on delete cascade,
    person_id bigint not null,
    primary key (note_id, person_id)
);
