-- What a person should hear of. The words of a sentence are kept as they were when it happened.
create table notice_notice (
    id        bigint generated always as identity primary key,
    person_id bigint not null,
    kind      text not null check (kind ~ '^[a-z-]{1,30}$'),
    who       text not null check (length(who) <= 200),
    what      text not null check (length(what) <= 300),
    words     text not null check (length(words) <= 300),
    link      text not null check (link ~ '^/' and length(link) <= 300),
    at        timestamptz not null,
    read_at   timestamptz
);
create index notice_notice_person on notice_notice (person_id, id desc);
create index notice_notice_unread on notice_notice (person_id) where read_at is null;
create index notice_notice_at on notice_notice (at);

-- Notices that have to go out by letter: a row is there until its letter is with the mail server.
create table notice_post (
    notice_id bigint primary key references notice_notice on delete cascade,
    person_id bigint not null,
    since     timestamptz not null,
    due_at    timestamptz not null,
    tries     int not null default 0
);
create index notice_post_due on notice_post (due_at);
create index notice_post_person on notice_post (person_id, due_at);

-- Who wants no letters. Nobody is in it who never chose.
create table notice_choice (
    person_id bigint primary key,
    letters   boolean not null
);
