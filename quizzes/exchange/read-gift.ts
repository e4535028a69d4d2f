import { parse, type GIFTQuestion } from 'gift-pegjs';
import type { Place, Problem } from '../../markdown/problem.ts';
import type { ExchangedQuestion } from './exchanged.ts';
import { fromGift } from './gift-question.ts';
import { lose, shortly, type Brought, type Loss, type LossBook } from './loss.ts';
import { ourMarks } from './our-marks.ts';

/** The longest single question that is read, in characters. */
const LONGEST_QUESTION = 64 * 1024;

/** Some lines of a GIFT file that stand together, each with its number (from 1). */
type Block = { text: string; number: number }[];

/**
 * Reads GIFT, Moodle's format of plain text. Each question is read by itself, so that one that cannot be read is told
 * with its line and hides no other.
 * @see https://docs.moodle.org/en/GIFT_format
 */
export function readGift(file: string, text: string): Brought<ExchangedQuestion> {
  const brought: Brought<ExchangedQuestion> = { questions: [], losses: [], problems: [] };
  for (const block of blocksOf(text)) {
    const lines = block.filter(({ text }) => !text.trimStart().startsWith('$CATEGORY:'));
    const category = block.find((line) => !lines.includes(line));
    if (category) brought.category = category.text.replace(/^\s*\$CATEGORY:/, '').trim();
    const first = lines.find(({ text }) => !isComment(text));
    if (first) readBlock({ file, line: first.number, column: 1 }, lines, brought);
  }
  return brought;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [[]];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push({ text: line, number: index + 1 });
  });
  return blocks;
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('//');
}

function readBlock(place: Place, block: Block, brought: Brought<ExchangedQuestion>): void {
  // Comments before a question may hold its id and tags; the parser wants none inside.
  const begun = block.findIndex(({ text }) => !isComment(text));
  const lines = block.filter(({ text }, index) => index < begun || !isComment(text));
  const source = lines.map(({ text }) => text).join('\n');
  if (source.length > LONGEST_QUESTION) {
    brought.problems.push(tooLong(place));
    return;
  }
  const parsed = parsedGift(source);
  if ('line' in parsed) {
    const line = lines[parsed.line - 1]?.number ?? place.line;
    brought.problems.push(unreadable({ ...place, line, column: parsed.column }, block[begun]?.text ?? ''));
    return;
  }
  for (const gift of parsed.questions) addQuestion(gift, place, brought);
}

/** Of a numerical answer Moodle also reads one without its `=`, when others follow it. */
function parsedGift(source: string): { questions: GIFTQuestion[] } | { line: number; column: number } {
  const mended = source
    .replace(/\{(\s*#\s*)(?=[-+\d.:]+\s*[~=])/, '{$1=')
    .replace(/(\{\s*#\s*=[^{}~]*)~\s*#/, '$1~0#');
  try {
    return { questions: parse(mended) };
  } catch (error) {
    const location = error instanceof Error && 'location' in error ? startOf(error.location) : undefined;
    return location ?? { line: 1, column: 1 };
  }
}

function startOf(location: unknown): { line: number; column: number } | undefined {
  const start: unknown =
    typeof location === 'object' && location !== null ? Reflect.get(location, 'start') : undefined;
  if (typeof start !== 'object' || start === null) return undefined;
  return { line: Number(Reflect.get(start, 'line')), column: Number(Reflect.get(start, 'column')) };
}

function addQuestion(gift: GIFTQuestion, place: Place, brought: Brought<ExchangedQuestion>): void {
  if (gift.type === 'Category') {
    brought.category = gift.title;
    return;
  }
  const losses: Loss[] = [];
  const name = gift.title?.trim() ?? '';
  const book: LossBook = { question: name === '' ? shortly(gift.stem.text) : name, place, losses };
  if (gift.type === 'Description') {
    lose(book, 'description', {
      zh: `“${shortly(gift.stem.text)}”只是一段说明，没有题目，没有带过来。`,
      en: `"${shortly(gift.stem.text)}" is a description without a question; it was left behind.`,
    });
  } else {
    const { text, answer, explanation } = fromGift(gift, book);
    const marks = ourMarks(gift.id ?? undefined, gift.tags ?? [], book);
    brought.questions.push({ ...marks, name, text, answer, explanation, place });
  }
  brought.losses = [...brought.losses, ...losses];
}

function unreadable(place: Place, words: string): Problem {
  return {
    place,
    rule: 'gift',
    words: {
      zh: `“${shortly(words)}”读不懂。请检查大括号有没有成对，答案前面有没有“=”或“~”，文字里的 : = ~ # { } 前面要加“\\”。`,
      en: `"${shortly(words)}" cannot be read. See that braces come in pairs, that answers begin with "=" or "~", and that : = ~ # { } in words have a "\\" before them.`,
    },
  };
}

function tooLong(place: Place): Problem {
  return {
    place,
    rule: 'gift',
    words: {
      zh: '这道题超过 64 KB，读不了。题和题之间要空一行。',
      en: 'This question has more than 64 KB. Leave an empty line between questions.',
    },
  };
}
