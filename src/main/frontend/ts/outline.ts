/// On narrow screens `details[data-fold]` - an outline, a set of filters - begins folded, so that the text is seen first.
export function foldAsides(): void {
  if (!matchMedia('(max-width: 59.99rem)').matches) return;
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) fold.open = false;
}

/// Marks in the outline the section that is being read.
export function followReader(): void {
  const outline = document.querySelector('.outline');
  if (!outline) return;

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
