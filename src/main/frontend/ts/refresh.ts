/// Keeps a part of the page up to date by asking for the page again, every so many milliseconds as its `data-refresh`
/// says. When the part no longer asks for it the whole page is loaded anew, and nothing is touched while the focus is
/// inside.
export function keepFresh(part: HTMLElement): void {
  const every = Number(part.dataset.refresh);
  const later = () => setTimeout(() => void look(), document.hidden ? every * 4 : every);
  const look = async (): Promise<void> => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
    const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id) : null;
    if (fresh && !fresh.dataset.refresh) return location.reload();
    if (fresh && !part.contains(document.activeElement)) part.replaceChildren(...fresh.childNodes);
    later();
  };
  later();
}
