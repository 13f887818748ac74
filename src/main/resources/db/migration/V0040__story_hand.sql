-- Who had a hand in an article, and when last: written by every act a person does to it. Of steps of a
-- draft only the first in five minutes counts.
create table story_hand (
    article_id bigint not null references story_article,
    person_id  bigint not null,
    at         timestamptz not null,
    primary key (article_id, person_id)
);
create index story_hand_person on story_hand (person_id, at desc);

insert into story_hand (article_id, person_id, at)
select a.id, j.actor_id, max(j.at)
from journal_entry j
join story_article a on j.subject = 'article:' || a.id
where j.actor_id is not null
group by 1, 2;

-- What the newsroom's board asks for: articles in a state that few are in, and what was shown last.
create index story_article_state on story_article (state, touched_at desc, id desc)
    where state <> 'LIVE';
create index story_article_shown on story_article (published_at desc, id desc)
    where state in ('LIVE', 'UPDATED', 'CORRECTED');
