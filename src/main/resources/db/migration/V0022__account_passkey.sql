-- Passkeys (WebAuthn): public keys only; nothing here is a secret.
create table account_passkey (
    id            bigint generated always as identity primary key,
    person_id     bigint not null references account_person,
    name          text not null,
    credential_id bytea not null unique,
    credential    bytea not null,
    counter       bigint not null,
    backed_up     boolean not null,
    since         timestamptz not null,
    used_at       timestamptz
);
create index account_passkey_person on account_passkey (person_id);
