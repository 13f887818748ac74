-- Which edition this is: a mirror of another database's edition is not served as this one's.
alter table press_counter add edition uuid not null default gen_random_uuid();

-- The nodes that serve, as they last said of themselves.
create table press_node (
    id         text primary key,
    name       text not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    applied    bigint not null,
    mirrored   bigint not null,
    pages      bigint not null,
    weight     bigint not null
);

-- What a change did on each node; kept as long as the change.
create table press_receipt (
    number      bigint not null,
    node        text not null,
    took_micros bigint not null,
    pressed     int not null,
    unchanged   int not null,
    removed     int not null,
    failed      int not null,
    lines       jsonb not null,
    primary key (number, node)
);
