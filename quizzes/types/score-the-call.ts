import type { Answer } from '../answers.ts';
import { callScore, RATES, type Rate } from '../call-score.ts';
import type { ScoreDebrief } from '../debrief.ts';
import type { Question, Turn } from '../quiz.ts';
import { note } from '../reading.ts';
import { readTranscript } from '../transcript.ts';
import { readGold } from './gold-table.ts';
import type { QuestionKind } from './question-kind.ts';

/** Points that two people may be apart on the same call (the target of calibration). */
const GAP = 5;

/** The name of the auto-fails in an answer; no criterion is called so. */
const FAILS = 'F';

/**
 * A call to score as its reviewer did. Earns the share of criteria on which both agree; nothing when the totals are
 * more than 5 points apart or an auto-fail was missed or invented.
 */
export const scoreTheCall: QuestionKind<'score-the-call'> = {
  written: {
    zh: '通话的有序列表，加上“| 1.1 | ½ | 为什么 |”的评分表(给通话打分)',
    en: 'the turns of a call as a list "1." and a table "| 1.1 | ½ | why |" (score the call)',
  },
  read(form, reading) {
    if (form.form !== 'scores') return undefined;
    const turns = readTranscript(form.list, reading);
    for (const { place, error, why } of turns) {
      if (!error && !why) continue;
      note(reading, place, 'marked-turn', {
        zh: '给通话打分时，对话里不标对错，也不写点评：理由写在评分表的第三列。',
        en: 'Where a call is scored, no turn carries a mark or a remark: the reasons stand in the third column of the table.',
      });
    }
    return { type: 'score-the-call', turns, ...readGold(form.table, reading) };
  },
  show: ({ turns, scores, fails }) => ({
    type: 'score-the-call',
    turns: turnsShown(turns),
    criteria: scores.map(({ code, name, max }) => ({ code, name, max })),
    fails: fails.all,
  }),
  mark(question, _draw, answer) {
    const { criteria, fails, total, tooFar } = debrief(question, answer);
    if (criteria.every(({ mine }) => mine === undefined) && fails.mine.length === 0) return undefined;
    const agreed = criteria.filter(({ mine, gold }) => mine === gold).length;
    const sameFails = fails.mine.join(' ') === fails.gold.join(' ');
    return {
      fraction: sameFails && !tooFar && criteria.length > 0 ? agreed / criteria.length : 0,
      given: inWords(
        criteria.map(({ code, mine }) => [code, mine ?? '?']),
        fails.mine,
        total.mine,
      ),
      whys: [],
    };
  },
  right(question) {
    const { criteria, fails, total } = debrief(question, undefined);
    return inWords(
      criteria.map(({ code, gold }) => [code, gold]),
      fails.gold,
      total.gold,
    );
  },
  key: ({ turns, scores, fails }) => [
    turns.map(({ by }) => by),
    scores.map(({ code, gold }) => [code, gold]),
    [...fails.gold].sort(),
  ],
  debrief: (question, _draw, answer) => debrief(question, answer),
};

function debrief(
  { turns, scores, fails }: Question<'score-the-call'>,
  answer: Answer | undefined,
): ScoreDebrief {
  const parts = typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
  const part = (name: string) => (Object.hasOwn(parts, name) ? parts[name] : undefined);
  const criteria = scores.map(({ code, name, max, gold, why }) => {
    const mine = RATES.find((rate) => rate === part(code));
    return { code, name, max, ...(mine && { mine }), gold, ...(why && { why }) };
  });
  const ticked = (part(FAILS) ?? '').split(/\s+/);
  const named = fails.all.map(({ code }) => code);
  return {
    kind: 'score-the-call',
    criteria,
    fails: {
      mine: named.filter((code) => ticked.includes(code)),
      gold: named.filter((code) => fails.gold.includes(code)),
      names: Object.fromEntries(fails.all.map(({ code, name }) => [code, name])),
      ...(fails.why && { why: fails.why }),
    },
    ...totals(criteria),
    turns: turnsShown(turns),
  };
}

function totals(criteria: ScoreDebrief['criteria']): Pick<ScoreDebrief, 'total' | 'tooFar'> {
  const mine = callScore(criteria.map(({ max, mine: rate }) => ({ max, rate })));
  const gold = callScore(criteria.map(({ max, gold: rate }) => ({ max, rate })));
  const one = { ...(mine !== undefined && { mine }), ...(gold !== undefined && { gold }) };
  if (mine === undefined || gold === undefined) return { total: one, tooFar: mine !== gold };
  // In points with one decimal, as both totals have it.
  const gap = Math.round(Math.abs(mine - gold) * 10) / 10;
  return { total: { ...one, gap }, tooFar: gap > GAP };
}

function turnsShown(turns: readonly Turn[]): ScoreDebrief['turns'] {
  return turns.map(({ by, html, text }) => ({ by, html, text }));
}

function inWords(
  rates: readonly (readonly [code: string, rate: Rate | '?'])[],
  fails: readonly string[],
  total: number | undefined,
): string {
  const scored = rates.map(([code, rate]) => `${code} ${rate}`).join(' · ');
  return `${scored} · F ${fails.join(' ') || '–'} = ${total === undefined ? '–' : String(total)}`;
}
