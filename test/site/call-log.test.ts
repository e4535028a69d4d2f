import { expect, test } from 'vitest';
import type { Act } from '../../simulator/play.ts';
import { actsToGoOnFrom, type CallLog } from '../../site/client/call/call-log.ts';

const said = (...replies: string[]): Act[] =>
  replies.map((reply, index) => ({ at: (index + 1) * 1000, kind: 'reply', reply }));
const kept = (acts: Act[], attempt = 'a'): CallLog => ({
  hash: 'h',
  attempt,
  certified: true,
  seed: 's',
  acts,
  at: 0,
  finished: false,
});

test('a certified call goes on from what the server holds, with what this browser could not send yet', () => {
  const held = said('s1r1', 's2r1');
  const more = said('s1r1', 's2r1', 's3r2');
  expect(actsToGoOnFrom(kept(more), 'a', held)).toEqual(more);
  expect(actsToGoOnFrom(undefined, 'a', held)).toEqual(held);
});

test('what this browser did otherwise than the server holds, or in another call, does not count', () => {
  const held = said('s1r1', 's2r1');
  const otherwise = said('s1r1', 's2r2', 's3r1', 's4r1');
  expect(actsToGoOnFrom(kept(otherwise), 'a', held)).toEqual(held);
  expect(actsToGoOnFrom(kept(said('s1r1')), 'a', held)).toEqual(held);
  expect(actsToGoOnFrom(kept(otherwise, 'b'), 'a', held)).toEqual(held);
});
