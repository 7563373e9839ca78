/// On narrow screens the outline begins folded, so that the text is seen first; it follows the reader on wide ones.
export function foldOutline(): void {
  const outline = document.querySelector('.outline');
  if (!outline) return;
  const fold = outline.querySelector('details');
  if (fold && matchMedia('(max-width: 59.99rem)').matches) fold.open = false;

  const links = new Map([...outline.querySelectorAll('a')].map(link => [link.hash.slice(1), link]));
  const watcher = new IntersectionObserver(seen => {
    const first = seen.find(entry => entry.isIntersecting);
    if (!first) return;
    outline.querySelector('[aria-current]')?.removeAttribute('aria-current');
    links.get(first.target.id)?.setAttribute('aria-current', 'true');
  }, { rootMargin: '0px 0px -70% 0px' });
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) watcher.observe(heading);
  }
}
