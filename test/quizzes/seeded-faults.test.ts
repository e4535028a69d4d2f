import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forbiddenFinder } from '../../markdown/forbidden-phrase.ts';
import { outline } from '../../markdown/outline.ts';
import { inReadingOrder, type Language, type Problem } from '../../markdown/problem.ts';
import { checkQuizTwins } from '../../quizzes/check-twins.ts';
import { checkQuiz } from '../../quizzes/check.ts';
import { parseQuiz } from '../../quizzes/parse.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import type { ScoreForm } from '../../quizzes/score-form.ts';
import type { TicketClass } from '../../quizzes/ticket-class.ts';
import { faultsIn } from '../markdown/seeded-faults.ts';

const FORBIDDEN = {
  zh: [{ wording: '先冷静', instead: '您慢慢说，我在听。' }],
  en: [{ wording: 'calm down', instead: 'Go on, I am listening.' }],
};

const ticketClasses: TicketClass[] = [
  { id: 'billing/dispute', name: 'Bill dispute' },
  { id: 'billing/payment', name: 'Payments' },
  { id: 'plan/exit', name: 'Early exit' },
];

const scoreForm: ScoreForm = {
  criteria: ['1.1', '2.2', '3.2'].map((code) => ({ code, max: 10, name: code })),
  fails: ['F1', 'F2'].map((code) => ({ code, name: code })),
};

const known = {
  articles: new Set(['SRV-02', 'BIL-02', 'BIL-04', 'BIL-06', 'BIL-08']),
  competencies: new Set(['C1', 'C2', 'C4', 'C5', 'C6', 'C7', 'C9']),
  ticketClasses: new Set(ticketClasses.map(({ id }) => id)),
  scoreForm,
};

/** A quiz without a fault that uses all of the authors' language; or the faults to be seeded in it. */
function file(name: string): string {
  return readFileSync(new URL(`faults/${name}`, import.meta.url), 'utf8');
}

const sound = { zh: file('sound.zh.md'), en: file('sound.en.md') };
const faults = {
  zh: faultsIn(file('faults.zh.txt'), sound.zh),
  en: faultsIn(file('faults.en.txt'), sound.en),
};

function read(text: string, language: Language): { quiz: Quiz | undefined; problems: Problem[] } {
  const { outline: headed, problems } = outline(`${language}/quizzes/QZ-99.md`, text);
  const { quiz, problems: more } = parseQuiz(headed, 'QZ-99', language, { ticketClasses, scoreForm });
  return { quiz, problems: [...problems, ...more] };
}

/** Everything that is wrong with a quiz by itself, and as the twin of the sound one. */
function wrongIn(text: string, language: Language): Problem[] {
  const { quiz, problems } = read(text, language);
  if (!quiz) return problems;
  const findForbidden = forbiddenFinder(FORBIDDEN[language], text);
  return [...problems, ...checkQuiz(quiz, { ...known, findForbidden })];
}

function wrongInTwin(text: string, language: Language): Problem[] {
  const other = language === 'zh' ? 'en' : 'zh';
  const [one, twin] = [read(sound[other], other).quiz, read(text, language).quiz];
  return one && twin ? checkQuizTwins(one, twin) : [];
}

function told(problems: readonly Problem[]): string[] {
  return inReadingOrder(problems).map(
    ({ rule, place }) => `${rule} ${String(place.line)}:${String(place.column)}`,
  );
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('the sound quiz has no fault', () => {
    expect(wrongIn(sound[language], language)).toEqual([]);
    expect(wrongInTwin(sound[language], language)).toEqual([]);
  });

  test.each(faults[language].map((fault) => [fault.expected.join(', '), fault.name, fault] as const))(
    '%s, and nothing else, for %s',
    (_, _name, { text, expected }) => {
      const twins = expected.some((rule) => rule.startsWith('twins '));
      const problems = [...wrongIn(text, language), ...(twins ? wrongInTwin(text, language) : [])];
      expect(told(problems)).toEqual(expected);
      for (const { words } of problems) {
        expect(words.zh).toMatch(/[。？）)”]$/);
        expect(words.en).toMatch(/[.?)"]$/);
      }
    },
  );
});

/** The source of the room, without what is about files that are no quizzes. */
function source(): string {
  const folder = new URL('../../quizzes/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !ABOUT_OTHER_FILES.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}

const ABOUT_OTHER_FILES = /^exchange\/|^statistics\//;

test('every rule about quizzes has at least two faults, and there are more than a hundred', () => {
  const seeded = [...faults.zh, ...faults.en].flatMap(({ expected }) =>
    expected.map((place) => place.split(' ')[0]),
  );
  const text = source();
  const rules = new Set([
    ...[...text.matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule]) => rule),
    ...[...text.matchAll(/\bnote\([^']*'([a-z-]+)',/g)].map(([, rule]) => rule),
    ...[...text.matchAll(/\bgivenAway\([^']*'([a-z-]+)',/g)].map(([, rule]) => rule),
  ]);
  expect(rules.size).toBeGreaterThan(60);
  expect([...rules].filter((rule) => seeded.filter((one) => one === rule).length < 2)).toEqual([]);
  expect(faults.zh.length + faults.en.length).toBeGreaterThan(100);
});
