import assert from 'node:assert/strict';
import test from 'node:test';
import { shifts } from './margin';
import { chosen, suggested } from './options';
import { step } from './stops';

test('a walk begins at the near end and stays at its ends', () => {
  assert.equal(step(-1, 3, 1), 0);
  assert.equal(step(-1, 3, -1), 2);
  assert.equal(step(2, 3, 1), 2);
  assert.equal(step(0, 3, -1), 0);
  assert.equal(step(-1, 0, 1), -1);
});

test('a note goes down only as far as the one before it reaches', () => {
  const boxes = [{ top: 0, height: 40 }, { top: 20, height: 30 }, { top: 60, height: 10 }, { top: 500, height: 10 }];

  assert.deepEqual(shifts(boxes, 10), [0, 30, 30, 0]);
});

test('the arrows go round the options by way of the box', () => {
  assert.equal(chosen('ArrowDown', -1, 2), 0);
  assert.equal(chosen('ArrowDown', 1, 2), -1);
  assert.equal(chosen('ArrowUp', -1, 2), 1);
  assert.equal(chosen('ArrowUp', 0, 2), -1);
  assert.equal(chosen('a', 0, 2), undefined);
  assert.equal(chosen('ArrowDown', -1, 0), undefined);
});

test('a suggestion that leads to another site keeps its words and loses its link', () => {
  const answer = { items: [{ text: 'a', href: '/documents/a/b', label: 'Document' }, { text: 'b', href: '//elsewhere', label: 7 }, { text: 'c', href: 'javascript:1' }, { text: 'd', href: '/\\x' }, { nothing: 1 }, null] };

  assert.deepEqual(suggested(answer), [{ text: 'a', href: '/documents/a/b', label: 'Document' }, { text: 'b' }, { text: 'c' }, { text: 'd' }]);
  assert.deepEqual(suggested(null), []);
});
