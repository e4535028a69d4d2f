import { describe, expect, test } from 'vitest';
import { compile } from '../../simulator/compile.ts';
import { act, begin, choices, nextTimeout, type Act, type Moment } from '../../simulator/play.ts';
import { allowed, SILENCE, taken } from './taken-call.ts';
import { callOf, sample, starter } from './written-call.ts';

const play = compile(callOf(sample('en')));
const ids = (moment: Moment) => choices(play, moment).map(({ id }) => id);

/** Where the sample stands after some acts. */
function after(...acts: Act[]): Moment {
  return acts.reduce((moment, done) => allowed(act(play, moment, done)), begin(play));
}

function said(at: number, reply: string): Act {
  return { at, kind: 'reply', reply };
}

describe('a call', () => {
  test('begins with what the customer says, in the mood of the head', () => {
    expect(begin(play)).toEqual({
      at: 0,
      step: 's1',
      mood: 40,
      flags: [],
      counts: {},
      passed: [],
      transcript: [
        { at: 0, who: 'customer', text: 'Where is my parcel? Three days!' },
        { at: 0, who: 'customer', text: 'I called twice.' },
      ],
    });
  });

  test('goes on with a reply: mood, screen and customer follow', () => {
    const moment = after(said(2000, 's1r2'));
    expect(moment).toMatchObject({ at: 2000, step: 's2', mood: 50, passed: ['s1r2'] });
    expect(moment.transcript.slice(2)).toEqual([
      { at: 2000, who: 'agent', text: 'Hello, Qinghe Mobile, agent 8023. Three days, let me look.' },
      { at: 2000, who: 'screen', text: 'The screen shows order A-17.' },
      { at: 2000, who: 'customer', text: 'Well?' },
    ]);
  });

  test('offers what its conditions allow', () => {
    expect(ids(after(said(1, 's1r2')))).toEqual(['s2r1', 's2r3', 's2r4']);
    expect(ids(after(said(1, 's1r2'), said(2, 's2r1')))).toEqual(['s2r2', 's2r4']);
    expect(ids(after(said(1, 's1r2'), said(2, 's2r4')))).toEqual(['s2r1', 's2r3']);
  });

  test('does not repeat the customer when a reply leads back to its own step', () => {
    const moment = after(said(1, 's1r2'), said(2, 's2r1'));
    expect(moment.transcript.at(-1)).toMatchObject({ who: 'agent', text: /^May I have/ });
  });

  test('follows *then* at once, by mood', () => {
    const calm = after(said(1, 's1r2'), said(2, 's2r1'), said(3, 's2r2'));
    expect(calm).toMatchObject({ step: 's5', passed: ['s2r2', 's3r2'] });
    const sad = after(
      { at: 8000, kind: 'silence' },
      { at: 16000, kind: 'silence' },
      said(16001, 's1r2'),
      said(16002, 's2r1'),
      said(16003, 's2r2'),
    );
    expect(sad).toMatchObject({ mood: 30, step: 's4', passed: ['s2r2', 's3r1'] });
  });

  test('keeps moods within 0 and 100', () => {
    const low = compile(callOf(sample('en').replace('mood: 40', 'mood: 3')));
    expect(act(low, begin(low), said(1, 's1r3'))).toMatchObject({ mood: 0 });
    const high = compile(callOf(sample('en').replace('mood: 40', 'mood: 97')));
    expect(act(high, begin(high), said(1, 's1r2'))).toMatchObject({ mood: 100 });
  });

  test('ends where its ending stands, and leaves nothing to choose', () => {
    const moment = after(said(1, 's1r2'), said(2, 's2r3'));
    expect(moment.ended).toBe('E4');
    expect(ids(moment)).toEqual([]);
    expect(nextTimeout(play, moment)).toBeUndefined();
  });

  test('goes on from a stored moment as from a live one', () => {
    const moment = after(said(1, 's1r2'), said(2, 's2r1'));
    const stored = structuredClone(moment);
    expect(act(play, stored, said(3, 's2r2'))).toEqual(act(play, moment, said(3, 's2r2')));
  });
});

describe('silence', () => {
  test('counts after its time, counted from the last act', () => {
    expect(nextTimeout(play, begin(play))).toEqual({ after: 8000 });
    expect(nextTimeout(play, after(said(500, 's1r1')))).toEqual({ after: 10_000 });
  });

  test('happens at most so often in one stay, then the next one does', () => {
    const twice = after({ at: 8000, kind: 'silence' }, { at: 16_000, kind: 'silence' });
    expect(twice).toMatchObject({ step: 's1', mood: 20, counts: { s1r4: 2 } });
    expect(act(play, twice, { at: 24_000, kind: 'silence' })).toMatchObject({ ended: 'E4' });
  });

  test('is patient again when the step is entered anew', () => {
    const scenario = callOf(sample('en').replace('soon.](#gone)', 'soon.](#opening)'));
    const again = taken(scenario, [SILENCE, 'on its way', 'That is all', SILENCE, SILENCE]);
    expect(again).toHaveLength(5);
  });

  test('does not happen where the author wrote none', () => {
    const angry = after(said(1, 's1r3'));
    expect(nextTimeout(play, angry)).toBeUndefined();
    expect(act(play, angry, { at: 99_000, kind: 'silence' })).toEqual({ refused: 'not-open-now' });
  });
});

describe('what was not understood', () => {
  test('is heard, and leads where the author says', () => {
    const moment = after({ at: 10, kind: 'otherwise', said: 'Huh?' });
    expect(moment).toMatchObject({ step: 's1', mood: 39 });
    expect(moment.transcript.at(-1)).toEqual({ at: 10, who: 'otherwise', text: 'Huh?' });
  });
});

describe('the record', () => {
  const over = after(said(1, 's1r2'), said(2, 's2r3'));

  test('is written after the call, once', () => {
    const done = allowed(act(play, over, { at: 900, kind: 'record', class: 'a/b', note: 'n' }));
    expect(done).toMatchObject({ at: 900, record: { class: 'a/b', note: 'n' }, ended: 'E4' });
    expect(act(play, done, { at: 901, kind: 'record', class: 'a/b', note: 'n' })).toEqual({
      refused: 'already-recorded',
    });
  });

  test('is not written while the customer is there, nor where none is wanted', () => {
    const record: Act = { at: 900, kind: 'record', class: 'a/b', note: 'n' };
    expect(act(play, begin(play), record)).toEqual({ refused: 'call-goes-on' });
    const plain = compile(callOf(sample('en').replace(/^ticket:.*\n/m, '')));
    const gone = ['s1r3', 's4r2'].reduce((m, id) => allowed(act(plain, m, said(1, id))), begin(plain));
    expect(act(plain, gone, record)).toEqual({ refused: 'no-record-wanted' });
  });
});

describe('an act that cannot be is refused, with its reason', () => {
  const there = after(said(5000, 's1r2'));
  test.each([
    ['a reply of another step', said(6000, 's1r1'), 'no-such-reply'],
    ['a reply that is none', said(6000, 's2r99'), 'no-such-reply'],
    ['a silence chosen as a reply', said(6000, 's2r5'), 'no-such-reply'],
    ['a reply whose condition does not hold', said(6000, 's2r2'), 'not-open-now'],
    ['time running backwards', said(4999, 's2r1'), 'time-runs-backwards'],
    ['time before the call', said(-1, 's2r1'), 'bad-time'],
    ['a time that is no number', said(Number.NaN, 's2r1'), 'bad-time'],
    ['parts of a millisecond', said(6000.5, 's2r1'), 'bad-time'],
    ['a silence that was none', { at: 14_999, kind: 'silence' }, 'too-early'],
    ['words not understood where all are', { at: 6000, kind: 'otherwise', said: '?' }, 'not-open-now'],
  ] satisfies [string, Act, string][])('%s', (_, done, refused) => {
    expect(act(play, there, done)).toEqual({ refused });
  });

  test('anything said after the end', () => {
    const over = after(said(1, 's1r2'), said(2, 's2r3'));
    expect(act(play, over, said(3, 's2r1'))).toEqual({ refused: 'call-is-over' });
    expect(act(play, over, { at: 99_000, kind: 'silence' })).toEqual({ refused: 'call-is-over' });
  });
});

test('an answer that comes late is still an answer', () => {
  expect(after(said(60_000, 's1r2')).step).toBe('s2');
});

test('the same acts lead to the same step in both languages', () => {
  const acts = taken(starter('SC-02', 'zh'), ['换谁都着急', '一笔一笔都给您记', '多了 86']);
  const steps = (['zh', 'en'] as const).map((language) => {
    const twin = compile(starter('SC-02', language));
    return acts.reduce((moment, done) => allowed(act(twin, moment, done)), begin(twin));
  });
  expect(steps[0]).toMatchObject({ step: steps[1]?.step, mood: steps[1]?.mood });
});
