-- The journal is read by itself: newest first, by brand, person, act, thing and day. An entry without
-- a brand concerns people or the whole house. The number leads to the receipt of what readers saw.
alter table journal_entry add column brand text;
alter table journal_entry add column change bigint;

-- Once, for what was written before: where the story is at home now.
update journal_entry e set brand = p.brand
from story_article a join story_placement p on p.story_id = a.story_id and p.canonical
where e.subject = 'article:' || a.id;
update journal_entry set brand = split_part(substr(subject, 7), '/', 1) where subject like 'front:%';

create index journal_entry_at on journal_entry (at desc, id desc);
create index journal_entry_brand on journal_entry (brand, at desc, id desc);
create index journal_entry_actor on journal_entry (actor_id, at desc, id desc);
create index journal_entry_nobody on journal_entry (actor_name, at desc, id desc) where actor_id is null;
create index journal_entry_act on journal_entry (act, at desc, id desc);
create index journal_entry_thing on journal_entry (subject, at desc, id desc);

-- What was done was done: entries are never changed and never taken away.
create function journal_entry_is_kept() returns trigger language plpgsql as
$$ begin raise exception 'journal_entry is append-only'; end $$;
create trigger journal_entry_kept before update or delete on journal_entry
    for each row execute function journal_entry_is_kept();
create trigger journal_entry_whole before truncate on journal_entry
    execute function journal_entry_is_kept();
