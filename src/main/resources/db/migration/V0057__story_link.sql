-- Links of bodies to the world outside, and what was found where they lead. Looked at behind everybody's
-- back, again after a day if they are still asked for.
create table story_link (
    hash     bytea primary key,
    url      text not null,
    asked_at timestamptz not null,
    due_at   timestamptz not null,
    looked_at timestamptz,
    broken   boolean not null default false
);
create index story_link_due on story_link (due_at);
create index story_link_asked on story_link (asked_at);
