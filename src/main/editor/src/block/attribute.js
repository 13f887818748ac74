// Attributes of our nodes travel through HTML (clipboard, drag) as data-… and nothing else.

/** A text attribute. */
export function line(name, empty = '') {
  return {
    default: empty,
    parseHTML: element => element.getAttribute(`data-${name}`) ?? empty,
    renderHTML: attributes => ({ [`data-${name}`]: attributes[name] }),
  };
}

/** The id that every block carries. What comes without one gets one: identity.js. */
export const id = {
  default: null,
  parseHTML: element => element.getAttribute('data-id'),
  renderHTML: attributes => (attributes.id ? { 'data-id': attributes.id } : {}),
};
