import { announce, word } from './announce';
import { chosen, suggested, type Suggestion } from './options';

async function fetched(query: string, signal: AbortSignal): Promise<Suggestion[]> {
  const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(query)}`, { signal, headers: { Accept: 'application/json' } });
  return answer.ok ? suggested(await answer.json()) : [];
}

function option(item: Suggestion, id: string): HTMLLIElement {
  const words = Object.assign(document.createElement('span'), { textContent: item.text });
  const kind = Object.assign(document.createElement('span'), { className: 'suggestions__kind', textContent: item.label ?? '' });
  const shown = Object.assign(document.createElement('li'), { id, role: 'option' });
  shown.append(words, ' ', kind);
  return shown;
}

/// Completes a search box as the ARIA authoring practices describe a combobox with a list; arrow down, or a click into
/// an empty box, shows what one looked for lately. A box whose form asks more than the words, `data-suggest="words"`,
/// takes the words of a suggestion and does not go where it leads.
export function suggestions(box: HTMLInputElement, n: number): void {
  const list = Object.assign(document.createElement('ul'), { id: `suggestions-${n}`, className: 'suggestions', role: 'listbox' });
  list.setAttribute('aria-label', word('suggestions'));
  list.hidden = true;
  box.after(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', 'false']] as const) box.setAttribute(name, value);

  let items: Suggestion[] = [];
  let current = -1;
  let running = new AbortController();
  let timer = 0;
  const mark = (index: number) => {
    current = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `${list.id}-${index}`);
  };
  const show = (found: Suggestion[]) => {
    items = found;
    list.replaceChildren(...found.map((item, i) => option(item, `${list.id}-${i}`)));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };
  const tell = (found: Suggestion[]) => {
    show(found);
    announce(found.length > 0 ? word('found', found.length) : '');
  };
  const close = () => { clearTimeout(timer); running.abort(); show([]); };
  const take = (item: Suggestion | undefined) => {
    if (!item) return;
    close();
    if (item.href && box.dataset.suggest !== 'words') return location.assign(item.href);
    box.value = item.text;
    box.form?.requestSubmit();
  };
  const ask = (shortest: number) => {
    running.abort();
    running = new AbortController();
    if (box.value.trim().length < shortest) return show([]);
    fetched(box.value, running.signal).then(tell, () => undefined);
  };
  box.addEventListener('input', () => { mark(-1); clearTimeout(timer); timer = window.setTimeout(ask, 120, 2); });
  box.addEventListener('blur', close);
  box.addEventListener('click', () => { if (box.value === '') ask(0); });
  list.addEventListener('mousedown', event => {
    event.preventDefault();
    take(items[[...list.children].findIndex(option => option.contains(event.target as Node))]);
  });
  box.addEventListener('keydown', event => {
    const index = chosen(event.key, current, items.length);
    if (index !== undefined) { event.preventDefault(); mark(index); }
    else if (event.key === 'ArrowDown') { event.preventDefault(); ask(0); }
    else if (event.key === 'Enter' && current >= 0) { event.preventDefault(); take(items[current]); }
    else if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
    else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) mark(-1);
  });
}
