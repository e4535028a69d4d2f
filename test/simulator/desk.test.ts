import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../simulator/check.ts';
import { checkTwins } from '../../simulator/check-twins.ts';
import { compile } from '../../simulator/compile.ts';
import type { Judgement } from '../../simulator/judgement.ts';
import { act, begin, choices, nextTimeout, type Act, type Moment } from '../../simulator/play.ts';
import { score } from '../../simulator/score.ts';
import { allowed } from './taken-call.ts';
import { atTheDesk, callOf, known, read, scorecard } from './written-call.ts';

const scenario = callOf(atTheDesk);
const play = compile(scenario);

function after(...acts: Act[]): Moment {
  return acts.reduce((moment, done) => allowed(act(play, moment, done)), begin(play));
}

function judged(...acts: Act[]): Judgement {
  const judgement = score(scenario, scorecard, acts);
  if (judgement.forged) throw new Error(judgement.reason);
  return judgement;
}

const reply = (at: number, id: string): Act => ({ at, kind: 'reply', reply: id });
const opened = (at: number, article: string): Act => ({ at, kind: 'open', article });
const passedOn = (at: number, note?: string): Act => ({
  at,
  kind: 'reply',
  reply: 's2r5',
  ...(note !== undefined && { note }),
});
const opening = reply(1000, 's1r1');
/** A transfer to the wrong people, and the right one that mends it. */
const blind = reply(2000, 's2r6');
const mended = (note: string): Act => ({ at: 9000, kind: 'reply', reply: 's5r2', note });

/** The rules that a call breaks, with their lines. */
function broken(text: string): string[] {
  const { scenario: call, problems } = read(text);
  return [...problems, ...(call ? checkScenario(call, known) : [])].map(
    ({ rule, place: { line } }) => `${rule} ${String(line)}`,
  );
}

describe('work at the desk is read in either language', () => {
  test.each([
    ['open BIL-04', 'open', 'BIL-04'],
    ['查 BIL-04', 'open', 'BIL-04'],
    ['查bil-04', 'open', 'BIL-04'],
    ['查看 10 月账单', 'look up', undefined],
    ['open the bill', 'look up', undefined],
    ['hold', 'hold', undefined],
    ['保持', 'hold', undefined],
    ['resume', 'resume', undefined],
    ['接回', 'resume', undefined],
    ['transfer to the specialists', 'transfer', undefined],
    ['转接专家台', 'transfer', undefined],
    ['hang up', 'hang up', undefined],
    ['挂机', 'hang up', undefined],
    ['do not call', 'do not call', undefined],
    ['免打扰', 'do not call', undefined],
    ['提交退费 26 元', 'work', undefined],
  ])('*%s*', (words, desk, article) => {
    const text = atTheDesk.replace('[*hang up*](#gone) `F3`', `[*${words}*](#gone)`);
    expect(callOf(text).steps[0]?.replies[3]).toMatchObject({
      kind: 'desk',
      desk,
      ...(article !== undefined && { article }),
    });
  });
});

describe('what an author gets wrong at the desk is told', () => {
  test('nothing, where all is well', () => {
    expect(broken(atTheDesk)).toEqual([]);
  });

  /** Where the words stand in the sample. */
  const at = (words: string) => String(atTheDesk.slice(0, atTheDesk.indexOf(words)).split('\n').length);

  test.each([
    [
      'an article that is not there',
      atTheDesk.replace('open NET-01', 'open NET-91'),
      `dead-article ${at('[*open NET-01')}`,
    ],
    [
      'a summary without a transfer',
      atTheDesk.replaceAll('*transfer to', '*ask'),
      `summary-without-transfer ${at('summary:')}`,
    ],
    [
      'a summary that names nothing',
      atTheDesk.replace(/summary: .*/, 'summary: {}'),
      `frontmatter ${at('summary:')}`,
    ],
    [
      'a customer who is never taken back',
      atTheDesk.replaceAll('[*resume*]', '[*listen*]'),
      `never-resumed ${at('[*hold*]')}`,
    ],
    [
      'two deeds of one button',
      atTheDesk.replace('`if mood < 40`', '`if mood < 50`'),
      `same-deed-twice ${at('[*resume*](#gone)')}`,
    ],
  ])('%s', (_, text, problem) => {
    expect(broken(text)).toContain(problem);
  });

  test('twins differ when one opens another article, or does another deed', () => {
    const other = (from: string, to: string) => checkTwins(scenario, callOf(atTheDesk.replace(from, to)));
    expect(checkTwins(scenario, scenario)).toEqual([]);
    expect(other('open NET-01', 'open NET-02').map(({ rule }) => rule)).toEqual(['twins-differ']);
    expect(other('*hang up*', '*give up*').map(({ rule }) => rule)).toEqual(['twins-differ']);
    expect(other(", '7720']", ']').map(({ rule }) => rule)).toEqual(['twins-differ']);
  });
});

describe('an article opened at the desk', () => {
  test('takes the call on where it waits for that article', () => {
    const moment = after(opening, opened(2000, 'NET-01'));
    expect(moment).toMatchObject({ step: 's2', flags: ['read'], passed: ['s2r1'] });
    expect(moment.transcript.at(-1)).toEqual({
      at: 2000,
      who: 'desk',
      text: 'open NET-01',
      article: 'NET-01',
    });
    expect(choices(play, moment).map(({ id }) => id)).toContain('s2r3');
  });

  test('only stands in the transcript anywhere else', () => {
    const moment = after(opening, opened(2000, 'BIL-01'));
    expect(moment).toMatchObject({ at: 2000, step: 's2', flags: [], passed: [] });
    expect(moment.transcript.at(-1)).toEqual({ at: 2000, who: 'desk', text: 'BIL-01', article: 'BIL-01' });
  });

  test('does not end a silence: the caller hears nothing of it', () => {
    expect(nextTimeout(play, after(opening))).toEqual({ after: 10_000 });
    const moment = after(opening, opened(4000, 'BIL-01'), opened(9000, 'BIL-02'));
    expect(nextTimeout(play, moment)).toEqual({ after: 2000 });
    expect(act(play, moment, { at: 10_999, kind: 'silence' })).toEqual({ refused: 'too-early' });
    const silent = allowed(act(play, moment, { at: 11_000, kind: 'silence' }));
    expect(nextTimeout(play, silent)).toEqual({ after: 10_000 });
    expect(nextTimeout(play, after(opening, opened(40_000, 'BIL-01')))).toEqual({ after: 0 });
  });

  test('is no more when the call is over', () => {
    expect(act(play, after(reply(1, 's1r4')), opened(2, 'NET-01'))).toEqual({ refused: 'call-is-over' });
  });

  test('stands in the judgement, with whether the call took it', () => {
    const { desk, timeline } = judged(opening, opened(2000, 'BIL-01'), opened(3000, 'NET-01'));
    expect(desk.opened).toEqual([
      { at: 2000, article: 'BIL-01', turn: 1, counted: false },
      { at: 3000, article: 'NET-01', turn: 2, counted: true },
    ]);
    expect(timeline).toHaveLength(2);
  });
});

describe('a customer on hold', () => {
  test('is there since the moment of it, and back when taken back', () => {
    const held = after(opening, reply(5000, 's2r4'));
    expect(held).toMatchObject({ step: 's4', heldSince: 5000 });
    expect(after(opening, reply(5000, 's2r4'), opened(8000, 'NET-02')).heldSince).toBe(5000);
    const back = after(opening, opened(2000, 'NET-01'), reply(5000, 's2r3'), reply(6000, 's3r1'));
    expect(back.heldSince).toBe(6000);
    expect(allowed(act(play, back, reply(9000, 's4r1')))).not.toHaveProperty('heldSince');
  });

  test('waits no longer than the author says', () => {
    const held = after(opening, reply(5000, 's2r4'));
    expect(nextTimeout(play, held)).toEqual({ after: 60_000 });
    expect(act(play, held, { at: 65_000, kind: 'silence' })).toMatchObject({ ended: 'E4' });
  });

  test('is told in the judgement with how long it was', () => {
    const kindly = [opened(2000, 'NET-01'), reply(5000, 's2r3'), reply(6000, 's3r1'), reply(36_500, 's4r1')];
    expect(judged(opening, ...kindly).desk.holds).toEqual([{ at: 6000, turn: 4, lasted: 30_500 }]);
    const lost = judged(opening, reply(5000, 's2r4'), { at: 65_000, kind: 'silence' });
    expect(lost.desk.holds).toEqual([{ at: 5000, turn: 2, lasted: 60_000 }]);
  });
});

describe('the summary of a transfer', () => {
  const rateOf = ({ rows }: Judgement) => rows.find(({ code }) => code === '3.4')?.rate;

  test('that names every fact earns the whole must-do', () => {
    const judgement = judged(opening, passedOn(2000, 'Fixed address, firewall open. No. 7720, third call.'));
    expect(rateOf(judgement)).toBe(1);
    expect(judgement.desk.summaries).toMatchObject([{ turn: 2, rate: 1 }]);
    expect(judgement.timeline[1]).toMatchObject({ earned: [{ code: 'M13', rate: 1 }] });
  });

  test('that leaves facts out earns half, and the points are lost there', () => {
    const judgement = judged(opening, passedOn(2000, 'Wants a static address.'));
    expect(rateOf(judgement)).toBe(0.5);
    expect(judgement.mustDos.find(({ code }) => code === 'M13')).toMatchObject({ status: 'done', rate: 0.5 });
    expect(judgement.desk.summaries[0]?.mentions).toEqual([
      { mention: 'static', found: true },
      { mention: 'firewall', found: false },
      { mention: '7720', found: false },
    ]);
    expect(judgement.timeline[1]?.lost).toBeGreaterThan(0);
  });

  test.each([[undefined], [''], ['  \n']])('that is empty earns nothing: %j', (note) => {
    const judgement = judged(opening, passedOn(2000, note));
    expect(rateOf(judgement)).toBe(0);
    expect(judgement.mustDos.find(({ code }) => code === 'M13')).toMatchObject({ status: 'missed', rate: 0 });
  });

  test('of each transfer counts for itself', () => {
    const judgement = judged(opening, blind, mended('static, firewall, 7720'));
    expect(judgement.desk.summaries.map(({ rate }) => rate)).toEqual([0, 1]);
    expect(rateOf(judgement)).toBe(1);
  });

  test('that leaves facts out was still the better thing to do', () => {
    const [, , transfer] = judged(opening, blind, mended('static')).timeline;
    expect(transfer?.lost).toBeGreaterThan(0);
    expect(transfer).not.toHaveProperty('better');
  });

  test('counts nothing where the call does not say what it must name', () => {
    const plain = callOf(atTheDesk.replace(/^summary:.*\n/m, ''));
    const judgement = score(plain, scorecard, [opening, passedOn(2000)]);
    if (judgement.forged) throw new Error(judgement.reason);
    expect(rateOf(judgement)).toBe(1);
    expect(judgement.desk.summaries).toEqual([]);
  });

  test('goes with a transfer only', () => {
    expect(act(play, begin(play), { at: 1, kind: 'reply', reply: 's1r1', note: 'Hello' })).toEqual({
      refused: 'no-transfer',
    });
  });

  test('stands in the transcript', () => {
    expect(after(opening, passedOn(2000, 'All of it')).transcript.at(-2)).toMatchObject({
      who: 'desk',
      text: 'transfer to the specialists',
      note: 'All of it',
    });
  });
});

test('a hint moves nothing, and is counted', () => {
  const moment = after(opening, { at: 3000, kind: 'hint' });
  expect({ ...moment, at: 1000, passed: ['s1r1'] }).toEqual({ ...after(opening), silentSince: 1000 });
  expect(judged(opening, { at: 3000, kind: 'hint' }, { at: 3000, kind: 'hint' }).desk.hints).toBe(2);
});

test('what the summary must name stays behind', () => {
  expect(JSON.stringify(play)).not.toContain('"fixed"');
  expect(JSON.stringify(play)).not.toContain('mentions');
});
