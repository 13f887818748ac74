// Copies the address of a story. Without this script the link is just the address itself.
for (const link of document.querySelectorAll('a.copy')) {
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
      const words = link.textContent;
      link.textContent = link.dataset.done;
      setTimeout(() => { link.textContent = words; }, 2000);
    } catch {
      location.href = link.href;
    }
  });
}
