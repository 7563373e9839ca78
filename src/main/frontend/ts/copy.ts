import { announce, word } from './announce';

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(word('copied'), true);
  } catch {
    announce(word('uncopied'), true);
  }
}

/// The mark behind a clause also copies its address; a `data-copy` button copies what it names, a field
/// or words.
export function copyLinks(): void {
  document.addEventListener('click', event => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a.here:not(.here--edit)');
    if (link) void copy(link.href);
    const button = event.target.closest<HTMLElement>('[data-copy]');
    const named = button && document.getElementById(button.dataset['copy'] ?? '');
    if (named) void copy(named instanceof HTMLInputElement ? named.value : named.textContent.trim());
  });
}
