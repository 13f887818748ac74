-- What a brand tells machines at the root of its host: ads.txt, security.txt and the like.
create table site_brand_file (
    brand text not null references site_brand,
    name  text not null check (name in ('robots.txt', 'ads.txt', 'app-ads.txt', 'security.txt', 'humans.txt')),
    body  text not null,
    primary key (brand, name)
);
