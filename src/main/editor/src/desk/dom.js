// Making elements: nothing here ever parses HTML.

/**
 * @param {string} tag
 * @param {object} [properties] attributes; `on` holds listeners; false and null leave an attribute out
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === 'value') element.value = value;
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** A button that does not take the caret out of the text. */
export function button(label, act, properties = {}) {
  return h('button', {
    type: 'button',
    ...properties,
    on: {
      mousedown: event => event.preventDefault(),
      click: event => {
        event.preventDefault();
        act(event);
      },
    },
  }, label);
}

/** The words of the interface, given by the page: say('editor.words', 12). */
export function speaker(messages) {
  return (key, ...values) =>
    (messages[`editor.${key}`] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
}
