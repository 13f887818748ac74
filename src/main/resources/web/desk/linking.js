// Own stories a link can lead to, for the editor's box of links (docs/editor.md).
document.addEventListener('editor-begins', ({ detail }) => {
  const base = detail.base.replace(/draft$/, 'linking');
  detail.searchStories = async words => {
    const answer = await fetch(`${base}?q=${encodeURIComponent(words)}`, { headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };
});
