// Addresses as they come from a clipboard: without what only counts who came from where.
import rules from '../../../resources/importer/addresses.json' with { type: 'json' };
import { isLink } from '../block/marks.js';

// What import takes out of addresses too.
const TRACKING = new RegExp(rules.tracking, 'i');
const DETOURS = rules.detours.map(({ host, path, names }) => ({ host: new RegExp(host), path, names }));

/** The address to keep, or null where a reader could not follow it. */
export function cleanAddress(href) {
  const text = href?.trim();
  if (!text || !isLink(encodeSpaces(text))) return null;
  if (!/^https?:/i.test(text)) return text;
  try {
    const url = new URL(text);
    const onward = detour(url);
    if (onward) return cleanAddress(onward);
    const all = url.search.slice(1).split('&');
    const kept = all.filter(one => !TRACKING.test([...new URLSearchParams(one).keys()][0] ?? ''));
    // Untouched where there is nothing to take out: a rewritten query may be another page.
    if (kept.length === all.length) return encodeSpaces(text);
    url.search = kept.join('&');
    return url.href;
  } catch {
    return null;
  }
}

function encodeSpaces(text) {
  return text.replaceAll(' ', '%20');
}

function detour(url) {
  const known = DETOURS.find(({ host, path }) => host.test(url.hostname) && url.pathname === path);
  return known?.names.map(name => url.searchParams.get(name)).find(value => /^https?:/.test(value ?? ''));
}
