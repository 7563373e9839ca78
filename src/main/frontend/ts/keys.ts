import { walk } from './stops';

const isTyping = (at: EventTarget | null) =>
  at instanceof HTMLElement && (at.isContentEditable || at.matches('input:not([type=radio], [type=checkbox]), textarea, select'));

function openHelp(): void {
  const dialog = document.getElementById('keys');
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]') ?? document.querySelector<HTMLInputElement>('input[type=search]');
  box?.focus();
  box?.select();
}

const ACTS: Record<string, () => void> = { '/': focusSearch, n: () => walk(1), p: () => walk(-1), '?': openHelp };

/// `/` to the search box, `n` and `p` from stop to stop, `?` for help; never while somebody types.
export function listenToKeys(): void {
  document.addEventListener('keydown', event => {
    const act = ACTS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    act();
  });
}
