// Spelling and grammar, and words of the house, for the editor's underlines (docs/editor.md).
document.addEventListener('editor-begins', ({ detail }) => {
  const base = detail.base.replace(/draft$/, 'spelling');
  detail.houseWords = base;
  detail.readSpelling = parts => detail.ask(base, { parts });
  detail.addWord = word => detail.ask(`${base}/words`, { word });
});
