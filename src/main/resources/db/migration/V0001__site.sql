-- Brands, their sites (brand x language), sections, static pages, permanent addresses.
create table site_brand (
    key       text primary key check (key ~ '^[a-z][a-z0-9-]{0,30}$'),
    host      text not null unique,
    position  int  not null,
    name      jsonb not null,
    tokens    text not null,
    fonts     text not null,
    logo      text not null,
    icon      text not null
);

create table site_site (
    brand     text not null references site_brand,
    language  text not null check (language in ('kk', 'ru', 'en')),
    script    text not null check (script in ('CYRILLIC', 'LATIN')),
    zone      text not null,
    tagline   text not null,
    telegram  text,
    primary key (brand, language)
);

create table site_section (
    brand     text not null references site_brand,
    key       text not null check (key ~ '^[a-z][a-z0-9-]{0,60}$'),
    position  int  not null,
    name      jsonb not null,
    primary key (brand, key)
);

create table site_page (
    brand     text not null,
    language  text not null,
    slug      text not null check (slug ~ '^[a-z][a-z0-9-]{0,60}$'),
    position  int  not null,
    title     text not null,
    body      text not null,
    primary key (brand, language, slug),
    foreign key (brand, language) references site_site
);

-- A path belongs to one subject of a brand for ever; a moved one says where it went.
create table site_address (
    brand       text not null references site_brand,
    path        text not null check (path like '/%' and length(path) <= 300),
    subject     text not null,
    redirect_to text,
    primary key (brand, path)
);
create index site_address_subject on site_address (subject);
