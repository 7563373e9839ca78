/// The option that a key chooses in a list of `count`, -1 meaning the box itself; undefined where the key is not ours.
export function chosen(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return current + 1 >= count ? -1 : current + 1;
  if (key === 'ArrowUp') return current < 0 ? count - 1 : current - 1;
  return undefined;
}

export interface Suggestion {
  readonly text: string;
  readonly href?: string;
  /// What kind of thing it is, as people read it.
  readonly label?: string;
}

/// The suggestions in an answer of `/api/v1/suggest`; links that leave this site are dropped.
export function suggested(answer: unknown): Suggestion[] {
  const items = (answer as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return [];
  return items
    .filter((item): item is Suggestion => typeof item?.text === 'string')
    .map(({ text, href, label }) => ({
      text,
      ...(href !== undefined && /^\/(?![/\\])/.test(href) ? { href } : {}),
      ...(typeof label === 'string' ? { label } : {}),
    }))
    .slice(0, 8);
}
