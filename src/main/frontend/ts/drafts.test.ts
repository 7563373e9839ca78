import assert from 'node:assert/strict';
import test from 'node:test';
import { isKept, LIFE, read, unsaved, write } from './draft';

test('what was typed comes back as it was', () => {
  const draft = read(write({ text: 'Officers shall “warn”.\n' }, 1000), 2000);

  assert.deepEqual(draft, { at: 1000, values: { text: 'Officers shall “warn”.\n' } });
});

test('a damaged, missing, foreign or old draft is nothing', () => {
  const found = [null, '', '{', '3', 'null', '{"at":"x","values":{}}', '{"at":1}'].map(text => read(text, 2));

  assert.deepEqual(new Set(found), new Set([undefined]));
  assert.equal(read(write({ text: 'x' }, 0), LIFE + 1), undefined);
});

test('only fields that differ from what the server sent are unsaved, and only those the form has', () => {
  const draft = { at: 1, values: { same: 'a', changed: 'b', gone: 'c' } };

  assert.deepEqual(unsaved(draft, { same: 'a', changed: 'a', other: 'd' }), ['changed']);
});

test('what is only for some does not lie in the browser', () => {
  const fields = [{ name: 'reason', dataset: {} }, { name: 'counselNote', dataset: { private: '' } }];

  assert.deepEqual(fields.filter(isKept).map(field => field.name), ['reason']);
});
