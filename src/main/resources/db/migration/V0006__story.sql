-- Stories, articles (a story in one language) and their immutable revisions.
create table story_author (
    id       bigint generated always as identity primary key,
    key      text not null unique check (key ~ '^[a-z][a-z0-9-]{0,80}$'),
    name     jsonb not null,
    role     jsonb not null,
    about    jsonb not null,
    portrait bigint
);

create table story_topic (
    id   bigint generated always as identity primary key,
    key  text not null unique check (key ~ '^[a-z][a-z0-9-]{0,80}$'),
    name jsonb not null
);

create table story_story (
    id         bigint generated always as identity primary key,
    picture    bigint,
    caption    jsonb not null,
    created_at timestamptz not null,
    created_by text not null,
    touched_at timestamptz not null
);
create index story_story_touched on story_story (touched_at desc, id desc);

create table story_byline (
    story_id  bigint not null references story_story,
    author_id bigint not null references story_author,
    position  int not null,
    primary key (story_id, author_id)
);
create index story_byline_author on story_byline (author_id);

create table story_about (
    story_id bigint not null references story_story,
    topic_id bigint not null references story_topic,
    position int not null,
    primary key (story_id, topic_id)
);
create index story_about_topic on story_about (topic_id);

create table story_placement (
    story_id  bigint not null references story_story,
    brand     text not null,
    section   text not null,
    canonical boolean not null,
    headline  jsonb not null,
    primary key (story_id, brand)
);
create unique index story_placement_canonical on story_placement (story_id) where canonical;
create index story_placement_section on story_placement (brand, section);

create table story_article (
    id           bigint generated always as identity primary key,
    story_id     bigint not null references story_story,
    language     text not null check (language in ('kk', 'ru', 'en')),
    script       text not null check (script in ('CYRILLIC', 'LATIN')),
    state        text not null,
    latest       int not null,
    live         int,
    path         text,
    dated        timestamptz,
    published_at timestamptz,
    updated_at   timestamptz,
    due_at       timestamptz,
    reason       text not null default '',
    touched_at   timestamptz not null,
    unique (story_id, language),
    check (state not in ('LIVE', 'UPDATED', 'CORRECTED') or (live is not null and published_at is not null)),
    check (state not in ('SCHEDULED', 'EMBARGOED') or due_at is not null)
);
create index story_article_public on story_article (language, published_at desc, id desc)
    where state in ('LIVE', 'UPDATED', 'CORRECTED');
create index story_article_due on story_article (due_at) where state in ('SCHEDULED', 'EMBARGOED');

create table story_revision (
    article_id  bigint not null references story_article,
    number      int not null check (number > 0),
    headlines   jsonb not null,
    lead        text not null,
    body        jsonb not null,
    hash        text not null check (length(hash) = 64),
    author_name text not null,
    saved_at    timestamptz not null,
    reason      text not null,
    primary key (article_id, number)
);

-- Revisions are never changed, only followed by the next one.
create function story_revision_is_immutable() returns trigger language plpgsql as
$$ begin raise exception 'story_revision is append-only'; end $$;
create trigger story_revision_immutable before update on story_revision
    for each row execute function story_revision_is_immutable();

create table story_correction (
    id         bigint generated always as identity primary key,
    article_id bigint not null references story_article,
    revision   int not null,
    at         timestamptz not null,
    note       text not null
);
create index story_correction_article on story_correction (article_id, id);

-- Stories placed by hand on the front of a site, in order.
create table story_front (
    brand    text not null,
    language text not null,
    position int not null,
    story_id bigint not null references story_story,
    primary key (brand, language, position)
);
