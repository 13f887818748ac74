-- The words of every article, published or not, by which the newsroom finds it: those of its newest
-- revision, written with it, and those of the draft under way, put here when somebody next searches.
-- The headlines' words have weight A. The language stands among the words (@kk).
create table story_board_text (
    article_id bigint primary key references story_article,
    revision   int not null,
    step       bigint not null,
    words      tsvector not null
);
create index story_board_text_words on story_board_text using gin (words) with (fastupdate = off);

-- Drafts in which something stands that no revision has yet. They are few.
create index story_draft_under_way on story_draft (article_id) where step > since;
