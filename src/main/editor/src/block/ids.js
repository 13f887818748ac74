// Ids of blocks: the same letters and length as BlockIds in Java.

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A new id: ten letters and digits, 50 random bits. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, byte => LETTERS[byte & 31]).join('');
}

/** Whether a body may hold this id: older ones have 4 to 16 characters. */
export function isId(id) {
  return typeof id === 'string' && /^[a-z0-9]{4,16}$/.test(id);
}
