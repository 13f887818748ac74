-- How many parts of a translation wait for somebody, and how many of them were right until the source
-- was changed. Written with the parts, so that the board need not count them.
alter table story_translation
    add column open  int not null default 0,
    add column stale int not null default 0;
update story_translation t set
    open  = (select count(*) from story_counterpart c
             where c.article_id = t.article_id and (c.now is null or c.seen is distinct from c.now)),
    stale = (select count(*) from story_counterpart c
             where c.article_id = t.article_id
               and (c.now is null or c.target is not null and c.seen <> c.now));
create index story_translation_open on story_translation (article_id) where open > 0;
