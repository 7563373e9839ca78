import { copyLinks } from './copy';
import { growTextareas } from './grow';
import { keepForms } from './keep';
import { listenToKeys } from './keys';
import { layMargins } from './margin';
import { foldAsides, followReader } from './outline';
import { moveNotes } from './sidenotes';
import { suggestions } from './suggest';

copyLinks();
growTextareas();
keepForms();
listenToKeys();
foldAsides();
followReader();
moveNotes();
layMargins();
document.querySelectorAll<HTMLInputElement>('input[data-suggest]').forEach(suggestions);
