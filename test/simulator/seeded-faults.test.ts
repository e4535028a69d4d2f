import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forbiddenFinder } from '../../markdown/forbidden-phrase.ts';
import { inReadingOrder, type Language, type Problem } from '../../markdown/problem.ts';
import { checkTwins } from '../../simulator/check-twins.ts';
import { checkScenario } from '../../simulator/check.ts';
import { readScorecard } from '../../simulator/scorecard.ts';
import { seededFaults, sound } from './seeded-faults.ts';
import { callOf, known, read, scorecard, scorecardText } from './written-call.ts';

const FORBIDDEN = {
  zh: [{ wording: '先冷静', instead: '您慢慢说，我在听。' }],
  en: [{ wording: 'calm down', instead: 'Go on, I am listening.' }],
};

/** The rules whose fault a path shows: its words end with the shortest one. */
const WITH_A_PATH = new Set([
  'auto-fail-on-best-path',
  'criterion-out-of-reach',
  'dead-end',
  'endless-loop',
  'full-marks-out-of-reach',
  'never-open',
  'never-resumed',
  'only-silence-left',
  'same-deed-twice',
]);

const inCalls = {
  zh: seededFaults('faults.zh.txt', sound('zh')),
  en: seededFaults('faults.en.txt', sound('en')),
};
const inScorecard = seededFaults('scorecard.txt', scorecardText);

/** Everything that is wrong with a call by itself, and as the twin of the sound one. */
function wrongIn(text: string, language: Language): Problem[] {
  const { scenario, problems } = read(text, language);
  if (!scenario) return problems;
  const findForbidden = forbiddenFinder(FORBIDDEN[language], text);
  return [...problems, ...checkScenario(scenario, { ...known, scorecard, findForbidden })];
}

function wrongInTwin(text: string, language: Language): Problem[] {
  const other = language === 'zh' ? 'en' : 'zh';
  return checkTwins(callOf(sound(other), other), callOf(text, language));
}

function told(problems: readonly Problem[]): string[] {
  return inReadingOrder(problems).map(
    ({ rule, place }) => `${rule} ${String(place.line)}:${String(place.column)}`,
  );
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const faults = inCalls[language];

  test('the sound call has no fault', () => {
    expect(wrongIn(sound(language), language)).toEqual([]);
    expect(wrongInTwin(sound(language), language)).toEqual([]);
  });

  test.each(faults.map((fault) => [fault.expected.join(', '), fault.name, fault] as const))(
    '%s, and nothing else, for %s',
    (_, _name, { text, expected }) => {
      const twins = expected.some((rule) => rule.startsWith('twins-'));
      const problems = [...wrongIn(text, language), ...(twins ? wrongInTwin(text, language) : [])];
      expect(told(problems)).toEqual(expected);
      for (const { rule, words } of problems) {
        expect(words.zh).toMatch(WITH_A_PATH.has(rule) ? /路径：.+$/ : /[。？）”]$|路径：/);
        expect(words.en).toMatch(WITH_A_PATH.has(rule) ? /[Pp]ath: .+$/ : /[.?)”"]$|[Pp]ath: /);
      }
    },
  );
});

describe('in the scorecard', () => {
  test.each(inScorecard.map((fault) => [fault.expected.join(', '), fault.name, fault] as const))(
    '%s, and nothing else, for %s',
    (_, _name, { text, expected }) => {
      expect(told(readScorecard('centre/scorecard.yaml', text).problems)).toEqual(expected);
    },
  );
});

/** The source of the room, without what is about files that are no calls: rounds and play-throughs. */
function source(): string {
  const folder = new URL('../../simulator/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !ABOUT_OTHER_FILES.test(file))
    .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'))
    .join('\n');
}

const ABOUT_OTHER_FILES = /round|variant|play-through|turn|astray/;

test('every rule about calls has at least two faults, and there are more than a hundred', () => {
  const faults = [...inCalls.zh, ...inCalls.en, ...inScorecard];
  const seeded = faults.flatMap(({ expected }) => expected.map((place) => place.split(' ')[0]));
  const text = source();
  const rules = new Set([
    ...[...text.matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule]) => rule),
    ...[...text.matchAll(/, '(unknown-[a-z]+)'/g)].map(([, rule]) => rule),
  ]);
  expect(rules.size).toBeGreaterThan(50);
  expect([...rules].filter((rule) => seeded.filter((one) => one === rule).length < 2)).toEqual([]);
  expect(faults.length).toBeGreaterThan(100);
});
