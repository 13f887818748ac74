-- What is being written of an article on top of its newest revision, part by part.
create table story_draft (
    article_id bigint primary key references story_article,
    base       int not null,
    since      bigint not null,
    step       bigint not null check (step >= since),
    ordering   text[] not null
);

-- The newest state of each part; a deleted block keeps a row without content until the next revision.
create table story_draft_part (
    article_id bigint not null references story_draft,
    id         text not null,
    content    text,
    step       bigint not null,
    writer     text not null,
    client     text not null,
    primary key (article_id, id)
);
create index story_draft_part_step on story_draft_part (article_id, step);

-- What was written in a part at the same time as a colleague wrote there; it waits for a choice.
create table story_draft_other (
    article_id bigint not null references story_draft,
    number     bigint not null,
    part       text not null,
    content    text not null,
    writer     text not null,
    client     text not null,
    at         timestamptz not null,
    primary key (article_id, number)
);

-- Every change as it came: nothing that was ever sent is lost, and one sent twice counts once.
create table story_draft_step (
    article_id bigint not null references story_draft,
    step       bigint not null,
    person_id  bigint,
    writer     text not null,
    client     text not null,
    sequence   bigint not null,
    at         timestamptz not null,
    change     text not null,
    primary key (article_id, step)
);
create unique index story_draft_step_client on story_draft_step (article_id, client, sequence);
create index story_draft_step_at on story_draft_step (at);
