-- The words of articles readers can see, by which they find them. Written by the act that shows,
-- corrects or takes back an article. Which articles a site shows is told by story_listed alone:
-- who is not in its list is not found, whatever stands here. The sites an article is meant for stand
-- among its words too (@news/kk), so that a search looks at no other site's articles.
create table story_search (
    article_id bigint primary key references story_article,
    words      tsvector not null
);

-- Without a list of pending entries: no act pays for those before it.
create index story_search_words on story_search using gin (words) with (fastupdate = off);
