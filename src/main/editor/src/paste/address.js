// Addresses as they come from a clipboard: without what only counts who came from where.
import { isLink } from '../block/marks.js';

const TRACKING = /^(utm_\w+|[a-z]?clid|fbclid|gclid|yclid|ysclid|dclid|msclkid|mc_[ce]id|igshid?|_openstat|_ga|_gl|ref_src|ref_url|s_cid|vero_id|twclid|ttclid|rb_clickid|cmpid)$/i;

/** Pages that only lead on, with the parameter that says where. */
const DETOURS = [
  { host: /^(www\.)?google\.[a-z.]+$/, path: '/url', names: ['q', 'url'] },
  { host: /^lm?\.facebook\.com$/, path: '/l.php', names: ['u'] },
  { host: /^l\.instagram\.com$/, path: '/', names: ['u'] },
  { host: /^(vk\.com|away\.vk\.com)$/, path: '/away.php', names: ['to'] },
  { host: /^t\.me$/, path: '/iv', names: ['url'] },
  { host: /^www\.youtube\.com$/, path: '/redirect', names: ['q'] },
];

/** The address to keep, or null where a reader could not follow it. */
export function cleanAddress(href) {
  const text = href?.trim();
  if (!text || !isLink(encodeSpaces(text))) return null;
  if (!/^https?:/i.test(text)) return text;
  try {
    const url = new URL(text);
    const onward = detour(url);
    if (onward) return cleanAddress(onward);
    const tracking = [...url.searchParams.keys()].filter(name => TRACKING.test(name));
    // Untouched where there is nothing to take out: a rewritten query may be another page.
    if (tracking.length === 0) return encodeSpaces(text);
    for (const name of tracking) url.searchParams.delete(name);
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
