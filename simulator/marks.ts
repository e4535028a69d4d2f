import type { Mark } from '../markdown/outline.ts';
import { didYouMean, type Problem } from '../markdown/problem.ts';
import type { Comparison, Condition, Earned, Placed } from './scenario.ts';

/** What the marks of one reply say together. */
export interface ReplyMarks {
  criteria: Earned[];
  fails: Placed[];
  mood: number;
  sets: Placed[];
  conditions: Condition[];
  after?: number;
  atMost?: number;
}

const FLAG = '[\\p{L}][\\p{L}\\p{N}_-]*';
const FORMS = {
  criterion: /^(M\d+)(\/2)?$/,
  fail: /^F\d+$/,
  mood: /^mood\s*([+\-−])\s*(\d{1,3})$/,
  set: new RegExp(`^set (${FLAG})$`, 'u'),
  moodIs: /^if mood (<=|>=|<|>) (\d{1,3})$/,
  flagIs: new RegExp(`^if (not )?(${FLAG})$`, 'u'),
  after: /^after (\d{1,3})s$/,
  atMost: /^at most ([1-9]\d?)$/,
};
const KNOWN = [
  'M1',
  'M1/2',
  'F1',
  'mood +10',
  'mood -10',
  'set',
  'if',
  'if not',
  'if mood < 30',
  'after 8s',
  'at most 2',
];

/**
 * Reads the marks of a reply: `M5`, `M5/2`, `F4`, `mood +10`, `set verified`, `if verified`, `if not verified`,
 * `if mood < 30`, `after 8s`, `at most 2`. An unreadable one is a Problem with the nearest known form.
 */
export function readMarks(marks: readonly Mark[]): { marks: ReplyMarks; problems: Problem[] } {
  const read: ReplyMarks = { criteria: [], fails: [], mood: 0, sets: [], conditions: [] };
  const problems: Problem[] = [];
  for (const mark of marks) if (!readOne(mark, read)) problems.push(unknownMark(mark));
  return { marks: read, problems };
}

function readOne({ text: raw, place }: Mark, into: ReplyMarks): boolean {
  const text = raw.replace(/\s+/g, ' ');
  const criterion = FORMS.criterion.exec(text);
  if (criterion?.[1]) {
    into.criteria.push({ code: criterion[1], rate: criterion[2] ? 0.5 : 1, place });
    return true;
  }
  if (FORMS.fail.test(text)) {
    into.fails.push({ text, place });
    return true;
  }
  const mood = FORMS.mood.exec(text);
  if (mood) {
    const points = Math.min(100, Number(mood[2]));
    into.mood += mood[1] === '+' ? points : -points;
    return true;
  }
  const set = FORMS.set.exec(text);
  if (set?.[1]) {
    into.sets.push({ text: set[1], place });
    return true;
  }
  const condition = readCondition(text, place);
  if (condition) {
    into.conditions.push(condition);
    return true;
  }
  const after = FORMS.after.exec(text);
  if (after) into.after = Number(after[1]);
  const atMost = FORMS.atMost.exec(text);
  if (atMost) into.atMost = Number(atMost[1]);
  return after !== null || atMost !== null;
}

function readCondition(text: string, place: Mark['place']): Condition | undefined {
  const moodIs = FORMS.moodIs.exec(text);
  if (moodIs) return { kind: 'mood', is: comparison(moodIs[1]), than: Number(moodIs[2]), place };
  const flagIs = FORMS.flagIs.exec(text);
  return flagIs?.[2] ? { kind: 'flag', flag: flagIs[2], set: flagIs[1] === undefined, place } : undefined;
}

function comparison(text: string | undefined): Comparison {
  return text === '<' || text === '<=' || text === '>' ? text : '>=';
}

function unknownMark({ text, place }: Mark): Problem {
  const hint = didYouMean(text, KNOWN);
  return {
    place,
    rule: 'unknown-mark',
    words: {
      zh: `看不懂标记“${text}”。${hint.zh || `可以写：${KNOWN.join('、')}。`}`,
      en: `The mark "${text}" means nothing here.${hint.en || ` You may write: ${KNOWN.join(', ')}.`}`,
    },
  };
}
