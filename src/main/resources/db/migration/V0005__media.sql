-- Pictures and their renditions.
create table media_picture (
    id         bigint generated always as identity primary key,
    key        text not null unique,
    width      int not null check (width between 1 and 20000),
    height     int not null check (height between 1 and 20000),
    credit     text not null,
    alt        jsonb not null,
    created_at timestamptz not null
);

create table media_rendition (
    picture_id bigint not null references media_picture,
    width      int not null check (width between 1 and 20000),
    format     text not null check (format in ('AVIF', 'WEBP', 'JPEG')),
    name       text not null unique,
    bytes      bytea not null,
    primary key (picture_id, width, format)
);
