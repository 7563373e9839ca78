/// How far each box has to go down so that none lies on the one before it, in the order of the text.
export function shifts(boxes: readonly { top: number; height: number }[], gap: number): number[] {
  let free = -Infinity;
  return boxes.map(({ top, height }) => {
    const shift = Math.max(0, free - top);
    free = top + shift + height + gap;
    return shift;
  });
}

function lay(): void {
  const margins = [...document.querySelectorAll<HTMLElement>('.document .margin')];
  for (const margin of margins) margin.style.marginBlockStart = '';
  const beside = margins.filter(margin => getComputedStyle(margin).position === 'absolute');
  const boxes = beside.map(margin => margin.getBoundingClientRect());
  shifts(boxes, 10).forEach((shift, i) => {
    const margin = beside[i];
    if (margin && shift > 0) margin.style.marginBlockStart = `${shift}px`;
  });
}

/// Keeps what stands beside the text from lying on one another.
export function layMargins(): void {
  if (!document.querySelector('.document .margin')) return;
  lay();
  addEventListener('resize', lay);
  document.addEventListener('toggle', lay, true);
  document.addEventListener('notes-moved', lay);
  void document.fonts.ready.then(lay);
}
