-- Which revision readers saw since when. What came before this table is read from the journal: an act
-- put the revision before readers that was the newest at its moment.
create table story_showing (
    article_id bigint not null references story_article,
    revision   int not null,
    at         timestamptz not null,
    act        text not null,
    primary key (article_id, revision)
);

insert into story_showing (article_id, revision, at, act)
select distinct on (a.id, r.number) a.id, r.number, j.at, j.act
from story_article a
join journal_entry j on j.subject = 'article:' || a.id and j.act in ('publish', 'correct')
cross join lateral (
    select number from story_revision
    where article_id = a.id and saved_at <= j.at and number <= a.live
    order by number desc limit 1
) r
where a.live is not null
order by a.id, r.number, j.id;

-- What the newsroom calls a revision. The revision itself is never changed.
create table story_revision_name (
    article_id bigint not null,
    number     int not null,
    name       text not null check (name <> '' and length(name) <= 80),
    named_by   text not null,
    named_at   timestamptz not null,
    primary key (article_id, number),
    foreign key (article_id, number) references story_revision
);
