import type { Answer } from '../answers.ts';
import { comparable } from '../comparable.ts';
import type { Draw } from '../draw.ts';
import type { PaperBody } from '../paper-question.ts';
import { QUESTION_KINDS } from '../question-kinds.ts';
import type { Question, QuestionType } from '../quiz.ts';

/** The id that something has on a paper, and the id that it would have on a paper of today's version. */
export type Counterparts = ReadonlyMap<string, string>;

/** Types whose answers name things by ids that hold for one paper only. */
const NAMING: readonly QuestionType[] = [
  'single',
  'multiple',
  'true-or-false',
  'blanks',
  'order',
  'match',
  'best-and-worst',
  'spot-the-error',
];

/** Types of which one thing is chosen: what was not chosen need not be there any more. */
const CHOOSING: readonly QuestionType[] = ['single', 'true-or-false'];

/**
 * What on a paper is what in today's version of its question, told by its words (see decisions/regrade.md).
 * @returns nothing when something has no counterpart, or when words stand there twice
 */
export function counterparts(old: Question, today: Question, draw: Draw): Counterparts | undefined {
  const found = new Map<string, string>();
  if (!NAMING.includes(old.type)) return found;
  const loosely = CHOOSING.includes(old.type);
  return pair(shown(old, draw), shown(today, draw), found, loosely) ? found : undefined;
}

/** An answer with the ids of today's version. */
export function translated(answer: Answer, counterparts: Counterparts): Answer {
  const today = (id: string) => counterparts.get(id) ?? id;
  if (typeof answer === 'string') return today(answer);
  if (typeof answer === 'number') return answer;
  if (Array.isArray(answer)) return answer.map(today);
  return Object.fromEntries(Object.entries(answer).map(([id, part]) => [today(id), today(part)]));
}

function shown<T extends QuestionType>(question: Question<T>, draw: Draw): PaperBody<T> {
  return QUESTION_KINDS[question.type].show(question, draw);
}

interface Choice {
  id: string;
  text: string;
}

/** Walks through both at once: lists of choices are paired by their words, everything else by its place. */
function pair(old: unknown, today: unknown, found: Map<string, string>, loosely: boolean): boolean {
  if (Array.isArray(old) && Array.isArray(today)) {
    const [before, now] = [old.filter(isChoice), today.filter(isChoice)];
    if (before.length + now.length > 0) return pairByWords(before, now, found, loosely);
    return old.length === today.length && old.every((one, at) => pair(one, today[at], found, loosely));
  }
  if (!isRecord(old) || !isRecord(today)) return Array.isArray(old) === Array.isArray(today);
  if (typeof old['id'] === 'string' && typeof today['id'] === 'string') found.set(old['id'], today['id']);
  return Object.keys(old).every((key) => pair(old[key], today[key], found, loosely));
}

function pairByWords(
  old: readonly Choice[],
  today: readonly Choice[],
  found: Map<string, string>,
  loosely: boolean,
): boolean {
  const byWords = new Map(today.map(({ id, text }) => [comparable(text), id]));
  const before = new Set(old.map(({ text }) => comparable(text)));
  if (byWords.size < today.length || before.size < old.length) return false;
  for (const { id, text } of old) {
    const now = byWords.get(comparable(text));
    if (now !== undefined) found.set(id, now);
    else if (!loosely) return false;
  }
  return loosely || before.size === byWords.size;
}

function isChoice(value: unknown): value is Choice {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['text'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
