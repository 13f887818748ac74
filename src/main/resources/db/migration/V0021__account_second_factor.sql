-- Secrets good for one purpose and a short while; like a session's token, kept only as a hash.
create table account_ticket (
    token_hash bytea primary key,
    purpose    text not null,
    person_id  bigint references account_person,
    data       text not null,
    expires_at timestamptz not null
);
create index account_ticket_expiry on account_ticket (expires_at);
create index account_ticket_person on account_ticket (person_id);

-- A person's authenticator app. A code of a step is good once: last_step only grows.
create table account_authenticator (
    person_id bigint primary key references account_person,
    secret    bytea not null,
    last_step bigint not null,
    since     timestamptz not null
);

-- Codes for who has lost the device; one that was used is gone.
create table account_recovery_code (
    person_id bigint not null references account_person,
    code_hash bytea not null,
    primary key (person_id, code_hash)
);

-- What administrators have ruled for everybody.
create table account_rule (
    name  text primary key,
    value text not null
);
