/// Puts a box above each `[data-filtered]` list that narrows it to the rows with the words typed.
export function filterLists(): void {
  document.querySelectorAll<HTMLElement>('[data-filtered]').forEach((list, n) => {
    const rows = [...list.children] as HTMLElement[];
    if (rows.length < 12) return;
    const label = Object.assign(document.createElement('label'), { className: 'usa-label', htmlFor: `filter-${n}`, textContent: list.dataset['filtered'] ?? '' });
    const box = Object.assign(document.createElement('input'), { className: 'usa-input', id: `filter-${n}`, type: 'search' });
    box.addEventListener('input', () => {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of rows) row.hidden = !words.every(word => (row.textContent ?? '').toLowerCase().includes(word));
    });
    list.before(label, box);
  });
}
