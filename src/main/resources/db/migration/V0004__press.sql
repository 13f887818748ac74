-- The log of changes. One row holds the last number; an act locks it as its last step, so numbers
-- become visible in their own order and a reader of the log cannot skip a late commit.
create table press_counter (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into press_counter (number) values (0);

create table press_change (
    number bigint primary key,
    at     timestamptz not null,
    act    text not null,
    keys   text[] not null
);
