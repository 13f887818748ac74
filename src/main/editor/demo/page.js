// What the desk's page gives the editor, played: a library of one picture, an archive of one story.
document.addEventListener('editor-begins', ({ detail }) => {
  detail.choosePicture = async () => ({ key: 'bridge-opens' });
  detail.uploadPicture = (file, { progress, signal }) => new Promise((succeed, fail) => {
    progress(0.4);
    window.sending = { succeed, fail: () => fail({ status: 0 }), signal };
  });
  detail.searchStories = async words => window.lineLost?.() ? Promise.reject(new Error('lost')) : [{ title: `${words}: көпір ашылды`, address: '/kk/2026/11/22/kopir-ashyldy' }];
});
document.addEventListener('editor-began', ({ detail }) => { window.began = detail; });
