-- Words that a brand spells as they stand, whatever a dictionary says.
create table story_word (
    brand    text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    word     text not null check (length(word) between 2 and 60),
    added_by text not null,
    added_at timestamptz not null,
    primary key (brand, language, word)
);
