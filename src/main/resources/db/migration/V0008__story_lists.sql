-- What readers can see, in lists, newest first: of a site (news/kk), a section
-- (news/kk/section/region), a topic (news/kk/topic/7), an author (news/kk/author/3). Written by the
-- act that shows or takes back an article, after it has its place in the order of acts.
create table story_listed (
    list         text not null,
    published_at timestamptz not null,
    article_id   bigint not null references story_article,
    primary key (list, published_at, article_id)
);
create index story_listed_article on story_listed (article_id);

insert into story_listed (list, published_at, article_id)
select p.brand || '/' || a.language || kind.suffix, a.published_at, a.id
from story_article a
join story_placement p on p.story_id = a.story_id
cross join lateral (
    select '' suffix
    union all select '/section/' || p.section
    union all select '/topic/' || t.topic_id from story_about t where t.story_id = a.story_id
    union all select '/author/' || b.author_id from story_byline b where b.story_id = a.story_id
) kind
where a.state in ('LIVE', 'UPDATED', 'CORRECTED');

-- How much a site published in a month of its own calendar, and when any of it last changed.
create table story_month (
    brand      text not null,
    language   text not null,
    month      date not null check (extract(day from month) = 1),
    articles   int not null check (articles >= 0),
    changed_at timestamptz not null,
    primary key (brand, language, month)
);

insert into story_month (brand, language, month, articles, changed_at)
select p.brand, a.language, date_trunc('month', a.published_at at time zone s.zone)::date,
       count(*), max(coalesce(a.updated_at, a.published_at))
from story_article a
join story_placement p on p.story_id = a.story_id
join site_site s on s.brand = p.brand and s.language = a.language
where a.state in ('LIVE', 'UPDATED', 'CORRECTED')
group by 1, 2, 3;

-- Lists took its place.
drop index story_article_public;
