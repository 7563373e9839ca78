/// Where the page shell keeps the words that scripts say; also the polite live region that says them.
const region = () => document.getElementById('status');

/// The sentence under a `data-` name of the live region, with `{0}` filled in; empty where the page has none.
export function word(name: string, value: string | number = ''): string {
  return (region()?.dataset[name] ?? '').replace('{0}', String(value));
}

/// Says a sentence to people who listen, and with `shown` to people who look.
export function announce(sentence: string, shown = false): void {
  const place = region();
  if (!place) return;
  place.classList.toggle('sr', !shown);
  place.classList.toggle('toast', shown);
  place.textContent = sentence;
  if (shown) setTimeout(() => { if (place.textContent === sentence) place.textContent = ''; }, 4000);
}
