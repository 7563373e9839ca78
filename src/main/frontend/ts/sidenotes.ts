/// Sees to it that something can stand beside a block; one that stands alone is given a box.
function makeRoom(block: Element): void {
  if (block.parentElement?.matches('.beside, li')) return;
  const beside = document.createElement('div');
  beside.className = 'beside';
  block.replaceWith(beside);
  beside.append(block);
}

function toTheSide(ref: HTMLAnchorElement): (() => void) | undefined {
  const note = document.getElementById(ref.hash.slice(1));
  const block = ref.closest('p, h2, h3, h4, h5');
  if (!note?.matches('.footnotes li') || !block || ref.closest('table, .footnotes, blockquote')) return undefined;
  const aside = document.createElement('div');
  aside.className = 'margin sidenote';
  aside.setAttribute('role', 'note');
  const number = document.createElement('span');
  number.className = 'ref-no';
  number.textContent = ref.textContent;
  const content = [...note.childNodes];
  makeRoom(block);
  const marks = block.nextElementSibling;
  (marks?.matches('.margin') ? marks : block).after(aside);
  aside.append(number, ...content);
  aside.id = note.id;
  note.id = '';
  note.hidden = true;
  return () => {
    note.append(...content);
    note.id = aside.id;
    note.hidden = false;
    aside.remove();
  };
}

/// Moves each footnote to the side of its reference where there is room, and back below where there is none.
export function moveNotes(): void {
  const section = document.querySelector<HTMLElement>('.page--document .footnotes');
  if (!section) return;
  let back: (() => void)[] = [];
  const settle = (wide: boolean) => {
    back.forEach(undo => undo());
    const refs = wide ? [...document.querySelectorAll<HTMLAnchorElement>('.document a.ref')] : [];
    back = refs.map(toTheSide).filter(undo => undo !== undefined);
    section.hidden = [...section.querySelectorAll('li')].every(note => note.hidden);
    document.dispatchEvent(new Event('notes-moved'));
  };
  const wide = matchMedia('(min-width: 76rem)');
  settle(wide.matches);
  wide.addEventListener('change', () => settle(wide.matches));
  addEventListener('beforeprint', () => settle(false));
  addEventListener('afterprint', () => settle(wide.matches));
}
