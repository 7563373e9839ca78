import { word } from './announce';
import { isKept, read, unsaved, write } from './draft';

type Field = HTMLInputElement | HTMLTextAreaElement;
const PREFIX = 'whereas:';

const fields = (form: HTMLFormElement): Field[] =>
  [...form.querySelectorAll<Field>('textarea[name], input[name][type=text], input[name]:not([type])')]
    .filter(isKept);
const values = (form: HTMLFormElement) => Object.fromEntries(fields(form).map(f => [f.name, f.value]));

/// Does something with this browser's storage; where it is closed or full nothing is kept, and forms still work.
function stored<T>(act: (storage: Storage) => T, otherwise: T): T {
  try {
    return act(localStorage);
  } catch {
    return otherwise;
  }
}

/// Puts back what was typed before and not saved, and says so in the form's `[data-kept]`.
function restore(form: HTMLFormElement, key: string, sent: Record<string, string>): boolean {
  const draft = read(stored(s => s.getItem(key), null), Date.now());
  const names = draft ? unsaved(draft, sent) : [];
  if (!draft || names.length === 0) return false;
  for (const field of fields(form)) if (names.includes(field.name)) field.value = draft.values[field.name] ?? '';
  const note = form.querySelector<HTMLElement>('[data-kept]');
  if (note) {
    note.hidden = false;
    const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }).format(draft.at);
    (note.querySelector('p') ?? note).textContent = word('kept', when);
  }
  return true;
}

function keep(form: HTMLFormElement): void {
  const key = PREFIX + form.dataset['keep'];
  const sent = values(form);
  let dirty = restore(form, key, sent);
  form.addEventListener('input', () => {
    dirty = true;
    stored(s => s.setItem(key, write(values(form), Date.now())), undefined);
  });
  form.addEventListener('reset', () => {
    dirty = false;
    stored(s => s.removeItem(key), undefined);
    form.querySelector('[data-kept]')?.setAttribute('hidden', '');
  });
  form.addEventListener('submit', () => { dirty = false; });
  addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });
}

/// Keeps unsaved text of `form[data-keep]` in this browser, but not of fields with `data-private`, until a page says
/// `data-saved` for the same key; signing out (`form[data-sign-out]`) takes everything away.
export function keepForms(): void {
  for (const saved of document.querySelectorAll<HTMLElement>('[data-saved]'))
    for (const part of ['', '#both']) stored(s => s.removeItem(PREFIX + saved.dataset['saved'] + part), undefined);
  document.querySelectorAll<HTMLFormElement>('form[data-keep]').forEach(keep);
  document.querySelector('form[data-sign-out]')?.addEventListener('submit', () =>
    stored(s => Object.keys(s).filter(key => key.startsWith(PREFIX)).forEach(key => s.removeItem(key)), undefined));
}
