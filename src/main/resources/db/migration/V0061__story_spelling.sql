-- How words of an article are spelt in Latin where the rules would spell them otherwise.
create table story_spelling (
    article_id   bigint not null references story_article,
    position     int not null check (position between 0 and 199),
    cyrillic     text not null check (length(cyrillic) between 1 and 60),
    latin        text not null check (length(latin) between 1 and 60),
    with_endings boolean not null,
    primary key (article_id, position)
);
