// @ in a note offers colleagues. Who is chosen goes along by number, in a hidden field.
const TYPED = /(?:^|\s)@([\p{L}\p{M}.-]{0,30})$/u;

/** The beginning of a name before the caret; null where nobody is being mentioned. */
const begun = (field) => TYPED.exec(field.value.slice(0, field.selectionStart))?.[1] ?? null;

function offerNames(room, address) {
  const box = document.createElement('ul');
  box.className = 'found';
  box.id = 'found-names';
  box.role = 'listbox';
  box.hidden = true;
  box.ariaLabel = room.dataset.people;
  room.closest('main').append(box);
  let field = null;
  let asked = 0;
  let at = 0;

  const close = () => {
    box.hidden = true;
    field?.removeAttribute('aria-activedescendant');
    field?.removeAttribute('aria-controls');
  };

  function mark(index) {
    at = (index + box.children.length) % box.children.length;
    [...box.children].forEach((one, i) => one.setAttribute('aria-selected', String(i === at)));
    field.setAttribute('aria-activedescendant', box.children[at].id);
  }

  function choose(item) {
    const typed = begun(field);
    const end = field.selectionStart;
    const from = end - typed.length;
    field.setRangeText(`${item.dataset.name} `, from, end, 'end');
    if (!field.form.querySelector(`input[name=mention][value="${item.dataset.id}"]:not([type=checkbox])`)) {
      const input = document.createElement('input');
      input.type = 'hidden';
      input.name = 'mention';
      input.value = item.dataset.id;
      input.dataset.name = item.dataset.name;
      field.form.append(input);
    }
    close();
    field.focus();
  }

  function show(people) {
    box.replaceChildren(...people.map((person, i) => {
      const item = document.createElement('li');
      item.id = `found-${i}`;
      item.role = 'option';
      item.dataset.id = person.id;
      item.dataset.name = person.name;
      item.textContent = person.name;
      return item;
    }));
    box.hidden = people.length === 0;
    if (box.hidden) return;
    const place = field.getBoundingClientRect();
    box.style.setProperty('left', `${place.left + scrollX}px`);
    box.style.setProperty('top', `${place.bottom + scrollY}px`);
    field.setAttribute('aria-controls', box.id);
    mark(0);
  }

  async function look() {
    const name = begun(field);
    if (name === null) return close();
    const turn = ++asked;
    const answer = await fetch(`${address}?q=${encodeURIComponent(name)}`, { headers: { accept: 'application/json' } });
    const people = answer.ok && !answer.redirected ? await answer.json() : [];
    if (turn === asked && begun(field) !== null) show(people);
    return undefined;
  }

  room.addEventListener('input', ({ target }) => {
    if (!target.matches('[data-mentions]')) return;
    field = target;
    look().catch(close);
  });
  room.addEventListener('keydown', (event) => {
    if (box.hidden || event.target !== field) return;
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) choose(box.children[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  room.addEventListener('focusout', () => setTimeout(() => document.activeElement !== field && close(), 150));
  box.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const item = event.target.closest('li');
    if (item) choose(item);
  });
}

const notes = document.querySelector('[data-notes]');
if (notes) offerNames(notes, `${notes.dataset.notes}/people`);
