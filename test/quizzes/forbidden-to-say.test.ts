import { describe, expect, test } from 'vitest';
import { forbiddenFinder } from '../../markdown/forbidden-phrase.ts';
import { checkQuiz } from '../../quizzes/check.ts';
import { quizOf, sample } from './written-quiz.ts';

const known = {
  articles: new Set(['SRV-02', 'BIL-02', 'BIL-04']),
  competencies: new Set(['C1', 'C4', 'C5', 'C6', 'C7']),
};
const wordings = [{ wording: 'calm down', instead: 'Go on, I am listening.' }];

/** The places of forbidden phrases in the sample with some passages written otherwise. */
function told(...changes: [string, string][]): string[] {
  const text = changes.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`the sample has no "${from}"`);
    return whole.replace(from, to);
  }, sample('en'));
  return checkQuiz(quizOf(text), { ...known, findForbidden: forbiddenFinder(wordings, text) })
    .filter(({ rule }) => rule === 'forbidden-phrase')
    .map(({ place }) => `${String(place.line)}:${String(place.column)}`);
}

describe('a forbidden phrase is told', () => {
  test.each<[string, [string, string], string]>([
    ['in a right option', ['- [x] Hello, Qinghe', '- [x] Calm down, Qinghe'], '13:7'],
    ['in the right words', ['| refund before checking', '| calm down'], '46:37'],
    ['in a blank', ['[[3rd | third]]', '[[3rd | calm down]]'], '52:32'],
    ['in the right choice of a drop-down', ['[[(suspension)', '[[(calm down)'], '52:66'],
    ['in a step of an order', ['2. Check', '2. Calm down'], '59:4'],
    ['in the right cell of a match', ['| a tariff    | L0    |', '| a tariff    | calm down |'], '69:17'],
    ['in what an explanation advises', ['> Never disclose before the check.', '> Try “calm down”.'], '28:8'],
    ['in what a remark advises', ['> That comes much too early.', '> Better try “calm down”.'], '15:17'],
  ])('%s', (_, change, place) => {
    expect(told(change)).toEqual([place]);
  });
});

describe('a forbidden phrase is no mistake', () => {
  test.each<[string, ...[string, string][]]>([
    ['in a wrong option', ['- [ ] Hello, what', '- [ ] Calm down, what']],
    ['in a wrong choice of a drop-down', ['| a fine |', '| calm down |']],
    ['in a cell that belongs to none', ['| L3    |', '| calm down |']],
    ['in an explanation that only speaks of it', ['> Listening comes', '> “Calm down” comes']],
    [
      'as the right answer when it is asked for',
      ['Which opening is complete?', 'Which of these is never said?'],
      ['- [x] Hello, Qinghe', '- [x] Calm down, Qinghe'],
    ],
  ])('%s', (_, ...changes) => {
    expect(told(...changes)).toEqual([]);
  });
});
