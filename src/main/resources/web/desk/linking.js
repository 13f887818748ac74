// Own stories a link can lead to, for the editor's box of links (docs/editor.md).
document.addEventListener('editor-begins', ({ detail }) => {
  const base = detail.base.replace(/draft$/, 'linking');
  detail.searchStories = words => detail.ask(`${base}?q=${encodeURIComponent(words)}`);
});
