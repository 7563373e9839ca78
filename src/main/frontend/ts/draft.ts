/// What a person typed into a form and the server has not confirmed, as it lies in the browser.
export interface Draft {
  readonly at: number;
  readonly values: Readonly<Record<string, string>>;
}

/// Whether what is typed into a field may lie in the browser, where whoever sits there next could find it: not what is
/// only for some (`data-private`).
export function isKept(field: { readonly dataset: Readonly<Record<string, string | undefined>> }): boolean {
  return field.dataset['private'] === undefined;
}

/// Drafts older than this are not offered again.
export const LIFE = 14 * 24 * 60 * 60 * 1000;

export function write(values: Record<string, string>, at: number): string {
  return JSON.stringify({ at, values });
}

/// The draft in a stored string, or nothing where it is missing, damaged or too old.
export function read(stored: string | null, now: number): Draft | undefined {
  if (stored === null) return undefined;
  try {
    const found: unknown = JSON.parse(stored);
    if (typeof found !== 'object' || found === null) return undefined;
    const { at, values } = found as Partial<Draft>;
    if (typeof at !== 'number' || now - at > LIFE || typeof values !== 'object' || values === null) return undefined;
    return { at, values };
  } catch {
    return undefined;
  }
}

/// The names of the fields whose draft differs from what the server sent.
export function unsaved(draft: Draft, sent: Readonly<Record<string, string>>): string[] {
  return Object.keys(draft.values).filter(name => name in sent && draft.values[name] !== sent[name]);
}
