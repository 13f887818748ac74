-- Keys that will be touched by time: when an article leaves the news sitemap, when a licence ends.
create table press_due (
    at  timestamptz not null,
    key text not null,
    primary key (at, key)
);

alter table media_picture add licensed_until timestamptz;
