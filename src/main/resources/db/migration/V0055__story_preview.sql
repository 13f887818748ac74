-- Links that show somebody outside the newsroom how an article looks before readers see it.
create table story_preview (
    id         bigint generated always as identity primary key,
    article_id bigint not null references story_article,
    revision   int,                       -- nothing: what is written now
    person_id  bigint,
    made_by    text not null,
    made_at    timestamptz not null,
    until      timestamptz not null,
    revoked_at timestamptz,
    seen       int not null default 0,
    last_seen  timestamptz,
    foreign key (article_id, revision) references story_revision,
    check (until > made_at and until <= made_at + interval '30 days')
);
create index story_preview_living on story_preview (article_id, until) where revoked_at is null;

-- What their addresses are signed with, made once for each installation.
create table story_preview_key (
    one    boolean primary key default true check (one),
    secret bytea not null
);
insert into story_preview_key (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
