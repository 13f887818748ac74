// Addresses that become a card: the posts and films of five houses. Nothing of them is loaded.

const HOUSES = [
  ['youtube', /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?\S*v=|shorts\/|live\/|embed\/)|youtu\.be\/)[\w-]{6,}/],
  ['telegram', /^https?:\/\/(?:t\.me|telegram\.me)\/(?:s\/|c\/)?[\w]+\/\d+/],
  ['instagram', /^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/],
  ['x', /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status\/\d+/],
  ['tiktok', /^https?:\/\/(?:(?:www\.|m\.)?tiktok\.com\/@[\w.-]+\/(?:video|photo)\/\d+|v[mt]\.tiktok\.com\/\w+)/],
];

/** The card of an address that stands alone, or null. */
export function embedOf(text) {
  const address = text.trim();
  if (/\s/.test(address) || address.length > 500) return null;
  const house = HOUSES.find(([, pattern]) => pattern.test(address));
  return house ? { provider: house[0], url: address.replace(/^http:/, 'https:'), title: '' } : null;
}
