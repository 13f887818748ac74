-- What is to be done in one language because readers were told of a mistake in another.
create table story_task (
    id         bigint generated always as identity primary key,
    article_id bigint not null references story_article,
    source_id  bigint not null references story_article check (source_id <> article_id),
    note       text not null,
    opened_by  text not null,
    opened_at  timestamptz not null,
    outcome    text check (outcome in ('DONE', 'NOT_NEEDED')),
    closed_by  text,
    closed_at  timestamptz,
    check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null))
);
create index story_task_open on story_task (article_id, id) where closed_at is null;
