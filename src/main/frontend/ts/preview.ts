/// While somebody writes in `textarea[data-preview]`, shows in `[data-preview-of]` how the clause will read.
export function previewWhileWriting(): void {
  document.querySelectorAll<HTMLTextAreaElement>('textarea[data-preview]').forEach(area => {
    const place = document.querySelector<HTMLElement>('[data-preview-of]');
    if (!place) return;
    let timer = 0;
    let running = new AbortController();
    const show = async () => {
      running.abort();
      running = new AbortController();
      const answer = await fetch(area.dataset['preview'] ?? '', { method: 'POST', headers: { 'Content-Type': 'text/markdown' }, body: area.value, signal: running.signal });
      if (!answer.ok) return;
      const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
      place.querySelector('.preview')?.replaceChildren(...read.body.childNodes);
      place.hidden = false;
    };
    area.addEventListener('input', () => { clearTimeout(timer); timer = window.setTimeout(() => { show().catch(() => undefined); }, 300); });
  });
}
