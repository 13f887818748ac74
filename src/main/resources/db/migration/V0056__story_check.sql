-- How strict a brand is with what is looked for before readers see an article; only what it ruled itself.
create table story_check (
    brand      text not null,
    name       text not null,
    strictness text not null check (strictness in ('OFF', 'WARNING', 'GATE')),
    primary key (brand, name)
);
