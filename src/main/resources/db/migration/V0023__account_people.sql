-- Where a person is written to, and whether they may come in.
alter table account_person add column mail text unique
    check (mail = lower(mail) and mail like '%_@_%' and length(mail) <= 200);
alter table account_person add column suspended_at timestamptz;

-- An invitation can be named, and withdrawn, without its secret.
alter table account_ticket add column id bigint generated always as identity unique;
