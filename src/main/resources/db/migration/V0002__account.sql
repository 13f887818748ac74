-- People, what they may do, and their signed-in sessions.
create table account_person (
    id            bigint generated always as identity primary key,
    login         text not null unique check (login ~ '^[a-z][a-z0-9.-]{1,40}$'),
    name          text not null,
    password_hash text not null,
    language      text not null check (language in ('kk', 'ru', 'en')),
    created_at    timestamptz not null
);

-- A null brand, language or section means every one of them.
create table account_grant (
    person_id bigint not null references account_person,
    role      text not null,
    brand     text,
    language  text,
    section   text
);
create index account_grant_person on account_grant (person_id);

-- Only the hash of a session's token is kept: a stolen backup signs nobody in.
create table account_session (
    token_hash bytea primary key,
    person_id  bigint not null references account_person,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    agent      text not null
);
create index account_session_expiry on account_session (expires_at);

create table account_attempt (
    subject text not null,
    at      timestamptz not null
);
create index account_attempt_subject on account_attempt (subject, at);
create index account_attempt_at on account_attempt (at);
