import { announce } from './announce';

/// Saves `form[data-save]` without loading the page again. Whatever goes wrong, the form is sent as it would be without
/// script, and the page that answers shows what to do.
export function saveInPlace(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-save]').forEach(form => {
    form.addEventListener('submit', event => {
      event.preventDefault();
      save(form).catch(() => form.submit());
    });
  });
}

async function save(form: HTMLFormElement): Promise<void> {
  const base = form.elements.namedItem('base') as HTMLInputElement;
  const text = form.elements.namedItem('text') as HTMLTextAreaElement;
  const message = form.elements.namedItem('message') as HTMLInputElement | null;
  const answer = await fetch(`${form.dataset['save']}?message=${encodeURIComponent(message?.value ?? '')}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'text/markdown', 'If-Match': `"${base.value}"` },
    body: text.value,
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const { revision } = await answer.json() as { revision: number };
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=base]')) field.value = String(revision);
  form.dispatchEvent(new Event('reset'));
  announce(form.dataset['saveWord'] ?? '', true);
}
