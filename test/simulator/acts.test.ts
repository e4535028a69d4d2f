import { expect, test } from 'vitest';
import { acts } from '../../simulator/acts.ts';
import { best } from './played-call.ts';

test('the log of a call is read back from JSON', () => {
  const sent: unknown = JSON.parse(JSON.stringify(best('SC-02')));
  expect(acts.parse(sent)).toEqual(best('SC-02'));
});

test.each([
  ['no list', {}],
  ['an act of no kind', [{ at: 1 }]],
  ['an act that scores itself', [{ at: 1, kind: 'reply', reply: 's1r1', score: 100 }]],
  ['a time that is text', [{ at: '1', kind: 'silence' }]],
  ['time before the call', [{ at: -1, kind: 'silence' }]],
  ['a note without end', [{ at: 1, kind: 'record', class: 'a', note: 'x'.repeat(5001) }]],
  ['more acts than an hour holds', Array.from({ length: 2001 }, () => ({ at: 1, kind: 'silence' }))],
])('%s is no log', (_, sent) => {
  expect(acts.safeParse(sent).success).toBe(false);
});
