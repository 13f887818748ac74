-- Which machine drafted a part. Its writer is the machine until a person has read it.
alter table story_counterpart add column machine text not null default '';

-- What each revision of a translation renders: by part of the source, the part of the translation
-- that renders it, the hash of what the source said, the revision in which it said so, who wrote it
-- and which machine drafted it.
create table story_rendering (
    article_id bigint not null,
    number     int not null,
    parts      jsonb not null,
    primary key (article_id, number),
    foreign key (article_id, number) references story_revision (article_id, number)
);
-- Of translations from before, what they render now.
insert into story_rendering (article_id, number, parts)
select a.id, a.latest, (
    select coalesce(jsonb_object_agg(c.source, jsonb_build_object(
             'target', coalesce(c.target, ''), 'seen', coalesce(c.seen, ''), 'seenIn', c.seen_in,
             'machine', c.machine, 'by', c.writer)), '{}')
    from story_counterpart c where c.article_id = a.id)
from story_article a join story_translation t on t.article_id = a.id;

-- Whether readers of the source see something that readers of the translation do not.
alter table story_translation add column trails boolean not null default false;

-- Whether a site tells its readers so.
alter table site_site add column tells_newer boolean not null default false;
