import { describe, expect, test } from 'vitest';
import { printProblem } from '../../markdown/problem.ts';
import { mayTake, type PastPaper, type Taken } from '../../quizzes/may-take.ts';
import { readTakingRules, USUAL_RULES } from '../../quizzes/taking-rules.ts';

const MIDNIGHT = new Date('2026-11-21T16:00:00.000Z');
const HOUR = 3_600_000;
/** So many hours after the day began. */
const at = (hours: number) => new Date(MIDNIGHT.getTime() + hours * HOUR);

const isToday = (moment: Date) => moment >= MIDNIGHT;

/** A paper that took an hour. */
const paper = (hours: number, verdict: PastPaper['verdict'], more: Partial<PastPaper> = {}): PastPaper => ({
  finishedAt: at(hours + 1),
  verdict,
  score: verdict === 'passed' ? 90 : 60,
  toRead: [],
  ...more,
});
const taken = (papers: PastPaper[], more: Partial<Taken> = {}): Taken => ({
  papers,
  begunAt: papers.map(({ finishedAt }) => new Date(finishedAt.getTime() - HOUR)),
  unlockedAt: undefined,
  openedAt: () => undefined,
  ...more,
});
const standing = (papers: PastPaper[], more: Partial<Taken> = {}) =>
  mayTake(taken(papers, more), USUAL_RULES, isToday);

describe('a certified paper', () => {
  test.each<[string, PastPaper[], string | undefined]>([
    ['never taken may be begun', [], undefined],
    ['failed once may be taken again', [paper(1, 'failed')], undefined],
    ['taken twice today waits for tomorrow', [paper(1, 'failed'), paper(3, 'failed')], 'tomorrow'],
    ['passed twice today waits too', [paper(1, 'passed'), paper(3, 'passed')], 'tomorrow'],
    [
      'taken twice yesterday may be taken twice today',
      [paper(-9, 'failed'), paper(-7, 'passed'), paper(1, 'failed')],
      undefined,
    ],
    [
      'begun before midnight counts for the day before',
      [paper(-0.5, 'failed'), paper(1, 'failed')],
      undefined,
    ],
    [
      'failed three times in a row needs a trainer, today or later',
      [paper(-30, 'failed'), paper(-28, 'failed'), paper(-5, 'failed')],
      'trainer',
    ],
    [
      'failed three times, but passed in between, needs none',
      [paper(-50, 'failed'), paper(-40, 'failed'), paper(-30, 'passed'), paper(-5, 'failed')],
      undefined,
    ],
    ['still to be marked is not repeated', [paper(-5, 'waiting')], 'waiting'],
    [
      'marked as waiting in between is no failure',
      [paper(-30, 'failed'), paper(-20, 'waiting'), paper(-5, 'failed')],
      undefined,
    ],
  ])('%s', (_, papers, why) => {
    expect(standing(papers).hindrance?.why).toBe(why);
  });

  test('unlocked by a trainer may be taken again, and the failures before count no more', () => {
    const papers = [paper(-50, 'failed'), paper(-40, 'failed'), paper(-30, 'failed')];
    expect(standing(papers, { unlockedAt: at(-20) })).toMatchObject({ failures: 0, hindrance: undefined });
    const again = [...papers, paper(-10, 'failed'), paper(-8, 'failed'), paper(-6, 'failed')];
    expect(standing(again, { unlockedAt: at(-20) }).hindrance).toEqual({ why: 'trainer', failures: 3 });
    expect(standing(papers, { unlockedAt: at(-35) }).hindrance).toBeUndefined();
  });

  test('unlocked does not lift the day’s number', () => {
    const papers = [paper(-9, 'failed'), paper(1, 'failed'), paper(3, 'failed')];
    expect(standing(papers, { unlockedAt: at(5) }).hindrance).toEqual({ why: 'tomorrow' });
  });

  test('failed asks for the articles of its missed questions, opened after it ended', () => {
    const papers = [paper(1, 'failed', { toRead: ['BIL-01', 'BIL-02'] })];
    const opened = new Map([
      ['BIL-01', at(1.5)],
      ['BIL-02', at(2.5)],
    ]);
    const openedAt = (article: string) => opened.get(article);
    expect(standing(papers).hindrance).toEqual({ why: 'read', articles: ['BIL-01', 'BIL-02'] });
    expect(standing(papers, { openedAt }).hindrance).toEqual({ why: 'read', articles: ['BIL-01'] });
    opened.set('BIL-01', at(3));
    expect(standing(papers, { openedAt }).hindrance).toBeUndefined();
  });

  test('that is open counts among the day’s', () => {
    const begunAt = [at(1), at(3)];
    expect(standing([paper(1, 'failed')], { begunAt })).toMatchObject({ today: 2, failures: 1 });
  });

  test('asks for nothing to be read after a pass, after a talk with a trainer, or where the centre asks for none', () => {
    const toRead = ['BIL-01'];
    expect(standing([paper(1, 'passed', { toRead })]).hindrance).toBeUndefined();
    expect(standing([paper(1, 'failed', { toRead })], { unlockedAt: at(3) }).hindrance).toBeUndefined();
    const lenient = { ...USUAL_RULES, readFirst: false };
    expect(mayTake(taken([paper(1, 'failed', { toRead })]), lenient, isToday).hindrance).toBeUndefined();
  });

  test('shows how often it was taken and the best of it', () => {
    const papers = [
      paper(-30, 'failed', { score: 70 }),
      paper(-5, 'passed', { score: 88 }),
      paper(1, 'failed'),
    ];
    expect(standing(papers)).toEqual({
      today: 1,
      failures: 1,
      passed: true,
      best: 88,
      hindrance: undefined,
    });
    expect(standing([])).toMatchObject({ today: 0, passed: false, best: undefined });
  });
});

describe('the rules of a centre', () => {
  const read = (text: string) => {
    const { rules, problems } = readTakingRules('centre/quizzes.yaml', text);
    return { rules, told: problems.map((problem) => printProblem(problem, 'en')) };
  };

  test('are read', () => {
    const text =
      'papers-a-day: 1\nfailures-before-trainer: 2\nread-first: false\nguests: false\ntime-zone: Europe/Berlin\n';
    const rules = {
      papersADay: 1,
      failuresBeforeTrainer: 2,
      readFirst: false,
      guests: false,
      timeZone: 'Europe/Berlin',
    };
    expect(read(text)).toEqual({ rules, told: [] });
  });

  test('are the usual ones where nothing is said', () => {
    expect(read('# nothing\n')).toEqual({ rules: USUAL_RULES, told: [] });
    expect(read('guests: true\n')).toEqual({ rules: USUAL_RULES, told: [] });
  });

  test.each([
    ['papers-a-day: 0', '1:15: "papers-a-day" is "0"'],
    ['papers-a-day: many', '1:15: "papers-a-day" is "many"'],
    ['failures-before-trainer: 2.5', '1:26: "failures-before-trainer" is "2.5"'],
    ['read-first: perhaps', '1:13: "read-first" is "perhaps"'],
    ['papers-per-day: 2', '1:17: There is no field "papers-per-day"'],
    ['time-zone: Peking', '1:12: "time-zone" is "Peking"'],
    ['guests: [', '2:1: The head of the file cannot be read'],
  ])('with the slip %j leave the usual ones, and it is told where', (text, told) => {
    const {
      rules,
      told: [first],
    } = read(`${text}\n`);
    expect(rules).toEqual(USUAL_RULES);
    expect(first).toContain(`centre/quizzes.yaml:${told}`);
  });
});
