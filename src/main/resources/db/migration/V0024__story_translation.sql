-- An article that renders another of its story, and the revision of it that was compared last.
create table story_translation (
    article_id bigint primary key references story_article,
    source_id  bigint not null references story_article check (source_id <> article_id),
    follows    int not null
);
create index story_translation_source on story_translation (source_id);

-- Parts of a source and of its translation; "seen" and "now" are hashes of what the source said when
-- it was rendered and says today. Fresh where they are the same.
create table story_counterpart (
    article_id bigint not null references story_translation,
    source     text not null,
    target     text,
    seen       text,
    seen_in    int not null,
    now        text,
    writer     text not null,
    primary key (article_id, source),
    unique (article_id, target)
);
