-- Why an article was last given back to who submitted it; it holds while the article is a draft.
create table story_return (
    article_id bigint primary key references story_article,
    by_name    text not null,
    why        text not null check (length(why) between 1 and 2000),
    at         timestamptz not null
);
