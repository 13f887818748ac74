-- Views of the board that people keep for themselves: a name for filters.
create table desk_view (
    person_id bigint not null references account_person,
    name      text not null check (length(name) between 1 and 60),
    filters   text not null check (length(filters) <= 1000),
    saved_at  timestamptz not null,
    primary key (person_id, name)
);
