/// Where `textarea[data-paste]` names an address, what is pasted out of Word or a page keeps its emphasis, lists, tables and
/// links as Markdown, and what was left out is said below. Without script, or where the server does not answer, the plain
/// words are pasted as ever.
export function keepPastes(): void {
  document.querySelectorAll<HTMLTextAreaElement>('textarea[data-paste]').forEach(area => {
    area.addEventListener('paste', event => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const plain = event.clipboardData?.getData('text/plain') ?? '';
      if (!html.trim()) return;
      event.preventDefault();
      converted(area.dataset['paste'] ?? '', html).then(
        ({ markdown, dropped }) => { insert(area, markdown.trim()); say(area, dropped); },
        () => insert(area, plain),
      );
    });
  });
}

interface Pasted { markdown: string; dropped: string[] }

async function converted(address: string, html: string): Promise<Pasted> {
  const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'text/html' }, body: html });
  if (!answer.ok) throw new Error(String(answer.status));
  return await answer.json() as Pasted;
}

function insert(area: HTMLTextAreaElement, words: string): void {
  area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function say(area: HTMLTextAreaElement, dropped: string[]): void {
  const place = area.parentElement?.querySelector<HTMLElement>('[data-pasted]');
  if (!place) return;
  const head = Object.assign(document.createElement('p'), { textContent: (dropped.length ? place.dataset['pasted'] : place.dataset['pastedWhole']) ?? '' });
  const list = document.createElement('ul');
  list.append(...dropped.map(sentence => Object.assign(document.createElement('li'), { textContent: sentence })));
  place.replaceChildren(head, ...(dropped.length ? [list] : []));
}
