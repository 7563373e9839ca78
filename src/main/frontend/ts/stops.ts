/// The place to go to from `current` (-1: none yet) in a walk over `count` places that stays at its ends.
export function step(current: number, count: number, by: 1 | -1): number {
  if (count === 0) return -1;
  if (current < 0) return by === 1 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, current + by));
}

/// Goes to the next or previous `[data-stop]` - a hit, a change, a thing to do - and puts the focus into it.
export function walk(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')];
  const from = stops.findIndex(stop => stop.contains(document.activeElement));
  const stop = stops[step(from, stops.length, by)];
  if (!stop) return;
  const target = stop.querySelector<HTMLElement>('a, input, textarea, select, button') ?? stop;
  if (target === stop) stop.tabIndex = -1;
  target.focus({ preventScroll: true });
  stop.scrollIntoView({ block: 'nearest' });
}
