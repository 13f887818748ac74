// Small comforts of the desk. Every page works without them.

// Words that are typed and not sent yet are not left behind by accident.
for (const form of document.querySelectorAll('form.guarded')) {
  let touched = false;
  form.addEventListener('input', () => { touched = true; });
  form.addEventListener('submit', () => { touched = false; });
  addEventListener('beforeunload', (event) => { if (touched) event.preventDefault(); });
}

// Ctrl-S or ⌘S saves.
addEventListener('keydown', (event) => {
  const save = document.querySelector('button[name=act][value=save]');
  if (save && event.key === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save.click();
  }
});
