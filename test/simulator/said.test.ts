import { describe, expect, test } from 'vitest';
import { analyse } from '../../simulator/analysis.ts';
import { acts } from '../../simulator/acts.ts';
import { act, begin, understood, type Act, type Moment } from '../../simulator/play.ts';
import { score } from '../../simulator/score.ts';
import { allowed } from './taken-call.ts';
import { callOf, sample, scorecard, starter } from './written-call.ts';

const call = starter('SC-03', 'zh');
const { play } = analyse(call, scorecard);

/** Where a call stands after these sentences, one every five seconds and later when the customer asked again. */
function after(...sentences: readonly string[]): Moment {
  return sentences.reduce(
    (moment, said) => allowed(act(play, moment, { at: moment.at + 5000, kind: 'said', said })),
    begin(play),
  );
}

const OPENING = '你好，青禾移动的，工号8023，请问有什么能帮到您？';

describe('a typed or spoken reply', () => {
  test('is taken for the reply that it comes nearest to, and the transcript says for which and how surely', () => {
    const moment = after(OPENING);
    expect(moment).toMatchObject({ step: 's2', passed: ['s1r4'] });
    const said = moment.transcript.find(({ who }) => who === 'agent');
    expect(said).toMatchObject({ text: OPENING, meant: expect.stringContaining('工号 8023') as unknown });
    expect(said?.margin).toBeGreaterThan(0.2);
  });

  test('that means nothing here makes the customer ask again, which takes four seconds and moves nothing', () => {
    const before = after(OPENING);
    const moment = allowed(act(play, before, { at: 9000, kind: 'said', said: '昨天的球赛真精彩' }));
    expect(moment).toMatchObject({ at: 13_000, step: 's2', mood: before.mood, passed: [] });
    expect(moment.transcript.slice(-2)).toEqual([
      { at: 9000, who: 'otherwise', text: '昨天的球赛真精彩' },
      { at: 13_000, who: 'customer', text: '不好意思，我没听明白，您能换个说法吗？' },
    ]);
  });

  test('takes *otherwise* where the author wrote one', () => {
    const written = analyse(callOf(sample('en')), scorecard).play;
    const first = begin(written);
    expect(act(written, first, { at: 2, kind: 'said', said: 'zzz qqq xxx' })).toEqual(
      act(written, first, { at: 2, kind: 'otherwise', said: 'zzz qqq xxx' }),
    );
  });

  test('between two replies is asked about, and only what was asked can be picked', () => {
    const moment = after(OPENING);
    const said = '好的上个月的账单，我们要核验机主身份才能发，还是您要每一笔';
    const close = understood(play, moment, said);
    expect(close.kind).toBe('close');
    const among = close.kind === 'close' ? close.among.map(({ id }) => id) : [];
    expect(among.length).toBeGreaterThan(1);
    expect(act(play, moment, { at: 9000, kind: 'said', said })).toEqual({ refused: 'ask-which' });
    const [, picked = ''] = among;
    expect(act(play, moment, { at: 9000, kind: 'said', said, picked })).toMatchObject({
      passed: [picked],
    });
    const other = ['s2r1', 's2r2', 's2r3', 's2r4', 's9r9'].find((id) => !among.includes(id)) ?? '';
    expect(act(play, moment, { at: 9000, kind: 'said', said, picked: other })).toEqual({
      refused: 'was-not-asked',
    });
  });

  test('that is understood, or means nothing, asked nothing that could be picked', () => {
    const done = { at: 1, kind: 'said', said: OPENING, picked: 's1r4' } as const;
    expect(act(play, begin(play), done)).toEqual({ refused: 'was-not-asked' });
    expect(act(play, begin(play), { ...done, said: '昨天的球赛真精彩' })).toEqual({
      refused: 'was-not-asked',
    });
  });
});

describe('the server', () => {
  const log: Act[] = [
    { at: 3000, kind: 'said', said: OPENING },
    { at: 9000, kind: 'said', said: '昨天的球赛真精彩' },
    { at: 20_000, kind: 'said', said: '十月的账单，是吧？您要总数，还是每一笔的明细？' },
  ];

  test('hears the same as the page, and the debrief tells the words said and those not understood', () => {
    const judgement = score(call, scorecard, acts.parse(JSON.parse(JSON.stringify(log))));
    if (judgement.forged) throw new Error(judgement.reason);
    expect(judgement.timeline.map(({ said }) => said)).toEqual([
      OPENING,
      log.at(-1)?.kind === 'said' ? '十月的账单，是吧？您要总数，还是每一笔的明细？' : '',
    ]);
    expect(judgement.timeline[1]).toMatchObject({ notUnderstood: ['昨天的球赛真精彩'] });
    expect(judgement.timeline[1]?.earned).toContainEqual({ code: 'M6', rate: 1 });
  });

  test('refuses a log in which the customer had no time to ask again', () => {
    const hasty = log.with(2, { at: 12_999, kind: 'said', said: OPENING });
    expect(score(call, scorecard, hasty)).toEqual({ forged: true, act: 2, reason: 'time-runs-backwards' });
  });
});

describe('talking over the customer', () => {
  test('leaves a line in the transcript where the author says nothing of it', () => {
    const moment = allowed(act(play, begin(play), { at: 900, kind: 'talk-over' }));
    expect(moment).toMatchObject({ step: 's1', passed: [], silentSince: 0 });
    expect(moment.transcript.at(-1)).toEqual({ at: 900, who: 'talk over', text: '' });
  });

  test('has its own reply where the author wrote one, in either language', () => {
    for (const word of ['talk over', '抢话']) {
      const text = sample('en')
        .replace('## opening', '## opening')
        .replace('- [*silence*]', `- [*${word}*](#opening) \`mood -7\` \`at most 1\`\n- [*silence*]`);
      const { play: rude } = analyse(callOf(text), scorecard);
      const once = allowed(act(rude, begin(rude), { at: 500, kind: 'talk-over' }));
      expect(once.mood).toBe(begin(rude).mood - 7);
      expect(act(rude, once, { at: 900, kind: 'talk-over' })).toMatchObject({ mood: once.mood, passed: [] });
    }
  });
});
