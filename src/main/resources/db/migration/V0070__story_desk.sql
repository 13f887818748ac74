-- Desks of the newsroom: each looks after sections, of one brand or of several.
create table story_desk (
    id      bigint generated always as identity primary key,
    version int   not null default 1,
    name    jsonb not null
);

create table story_desk_section (
    desk_id bigint not null references story_desk on delete cascade,
    brand   text not null,
    section text not null,
    primary key (desk_id, brand, section),
    foreign key (brand, section) references site_section
);
