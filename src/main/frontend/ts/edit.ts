/// For those who may draft: puts a link to the form of each clause behind it, where `[data-edit]` says the address before
/// its id and `[data-edit-word]` the word. Without script the page of a clause leads to the same form.
export function editLinks(): void {
  const text = document.querySelector<HTMLElement>('[data-edit]');
  if (!text) return;
  for (const here of text.querySelectorAll<HTMLAnchorElement>('.clause a.here')) {
    const link = document.createElement('a');
    link.className = 'here here--edit';
    link.href = text.dataset['edit'] + encodeURIComponent(decodeURIComponent(here.hash.slice(1))) + '/edit';
    link.textContent = text.dataset['editWord'] ?? '';
    here.after(link);
  }
}
