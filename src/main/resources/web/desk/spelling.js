// Spelling and grammar, and words of the house, for the editor's underlines (docs/editor.md).
document.addEventListener('editor-begins', ({ detail }) => {
  const base = detail.base.replace(/draft$/, 'spelling');
  const post = async (address, sent) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-token': detail.token },
      body: JSON.stringify(sent),
    });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw { status: answer.status, title: told.title };
    return told;
  };
  detail.houseWords = base;
  detail.readSpelling = parts => post(base, { parts });
  detail.addWord = word => post(`${base}/words`, { word });
});
