-- Who did what, when, to what; written in the transaction of the act itself.
create table journal_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor_id   bigint,
    actor_name text not null,
    act        text not null,
    subject    text not null,
    reason     text not null
);
create index journal_entry_subject on journal_entry (subject, id desc);
