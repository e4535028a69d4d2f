import { stringify } from 'yaml';
import { outline } from '../../markdown/outline.ts';
import type { Language } from '../../markdown/problem.ts';
import { parseQuiz } from '../parse.ts';
import type { Question } from '../quiz.ts';
import type { ExchangedQuestion } from './exchanged.ts';
import { giveIds } from './give-ids.ts';
import { questionToMarkdown } from './to-markdown.ts';

/** A quiz as its file would be, and what that changes. */
export interface QuizDraft {
  text: string;
  /** Ids of questions that are new in it. */
  added: string[];
  /** Ids of questions whose meaning changes. */
  changed: string[];
  /** What is added and changed, in the order of the draft; `before` is the question as it stands. */
  pieces: { id: string; before?: string; after: string }[];
  /** How many stay as they are, those that the file did not mention included. */
  kept: number;
}

export interface DraftWishes {
  language: Language;
  /** The title of a new quiz. */
  title: string;
  /** The competency of questions that came without one. */
  competency?: string | undefined;
  /** The quiz as it stands, which keeps its head and all that is not mentioned. */
  standing?: string | undefined;
}

/** A bank that is 1.5 times its paper, one minute a question, and the usual pass mark. */
const BANK_PER_PAPER = 1.5;
const PASS = 85;

/**
 * The questions as a quiz in the authors' language. Into a standing quiz a question with a known id takes the place of
 * the old one, unless it means the same; others come at the end.
 */
export function draftQuiz(questions: readonly ExchangedQuestion[], wishes: DraftWishes): QuizDraft {
  const { language, competency } = wishes;
  const texts = giveIds(questions).map((question): [string, string] => [
    question.id,
    questionToMarkdown({ ...(competency !== undefined && { competency }), ...question }, language),
  ]);
  return wishes.standing === undefined
    ? newQuiz(texts, wishes)
    : intoQuiz(wishes.standing, new Map(texts), language);
}

function newQuiz(texts: readonly [string, string][], { title }: DraftWishes): QuizDraft {
  const draw = Math.max(1, Math.floor(texts.length / BANK_PER_PAPER));
  const head = stringify({ title, pass: PASS, minutes: Math.max(5, draw), draw }, { lineWidth: 0 });
  const body = texts.map(([, text]) => text).join('\n\n');
  const pieces = texts.map(([id, after]) => ({ id, after }));
  return {
    text: `---\n${head}---\n\n${body}\n`,
    added: texts.map(([id]) => id),
    changed: [],
    pieces,
    kept: 0,
  };
}

function intoQuiz(standing: string, texts: ReadonlyMap<string, string>, language: Language): QuizDraft {
  const { opening, sections } = cutAtQuestions(standing, language);
  const left = new Map(texts);
  const changed: Required<QuizDraft['pieces'][number]>[] = [];
  const kept = sections.map(({ id, text }) => {
    const next = id === undefined ? undefined : left.get(id);
    if (id === undefined || next === undefined) return text;
    left.delete(id);
    if (meaning(text, language) === meaning(next, language)) return text;
    changed.push({ id, before: text.trim(), after: next });
    return next;
  });
  const parts = [opening, ...kept, ...left.values()].map((part) => part.trim());
  return {
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
    added: [...left.keys()],
    changed: changed.map(({ id }) => id),
    pieces: [...changed, ...[...left].map(([id, after]) => ({ id, after }))],
    kept: sections.length - changed.length,
  };
}

/** The author's own text of each question, up to the next heading. */
function cutAtQuestions(
  text: string,
  language: Language,
): { opening: string; sections: { id: string | undefined; text: string }[] } {
  const lines = text.split('\n');
  const { outline: read } = outline('', text);
  const { quiz } = parseQuiz(read, '', language);
  const starts = read.sections.map(({ place }) => place.line);
  const from = (line: number, to: number | undefined) =>
    lines.slice(line - 1, to === undefined ? undefined : to - 1).join('\n');
  const sections = starts.map((line, index) => ({
    id: quiz?.questions.find(({ place }) => place.line === line)?.id,
    text: from(line, starts[index + 1]),
  }));
  return { opening: from(1, starts[0]), sections };
}

/** What a question says, whatever its layout: as read, without places and space between words. */
function meaning(text: string, language: Language): string {
  const head = '---\ntitle: x\npass: 1\nminutes: 1\n---\n\n';
  const { quiz } = parseQuiz(outline('', `${head}${text}`).outline, '', language);
  return JSON.stringify(quiz?.questions.map(withoutPlaces) ?? []);
}

function withoutPlaces(question: Question): unknown {
  return JSON.parse(
    JSON.stringify(question, (key, value: unknown) => {
      if (/^(?:place|answerPlace)$/.test(key)) return undefined;
      return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
    }),
  );
}
