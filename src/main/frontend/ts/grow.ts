/// Lets `textarea[data-grow]` grow with its text where the style sheet alone cannot.
export function growTextareas(): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const fit = (area: HTMLTextAreaElement) => {
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  };
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-grow]')) {
    fit(area);
    area.addEventListener('input', () => fit(area));
  }
}
