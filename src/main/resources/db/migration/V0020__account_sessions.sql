-- A session and an attempt can be named without giving away their secret.
alter table account_session add column id bigint generated always as identity unique;
create index account_session_person on account_session (person_id);
alter table account_attempt add column id bigint generated always as identity primary key;
