import { joinLines, slice, trim, type Traced } from './traced.ts';

/** A part of a document that stands for itself: a chapter of a deck, or one essay of a collection. */
export interface Part {
  title: string;
  body: Traced;
}

/** A deck taken apart. */
export interface Deck {
  /** What stands before its table of contents: the cover. */
  cover: Traced;
  chapters: Part[];
  /** Chapters that the table of contents names and that have no text. */
  missing: string[];
}

interface Mark {
  title: string;
  start: number;
  end: number;
}

const CHAPTER = '第[一二三四五六七八九十百]{1,3}[章部分讲篇]+';

/**
 * The chapters of slides that ran together, found by their table of contents: `目录` with all names in one line, each
 * name standing again before its chapter with a two-digit number before or after it (`01引言`, `呼叫中心概述01`); or
 * names that begin with 第一章, 第二章. Nothing when the page is no such deck.
 */
export function chaptersOf(lines: readonly Traced[]): Deck | undefined {
  const page = joinLines(lines);
  const contents = contentsOf(page.text);
  if (!contents) return undefined;
  const found =
    contents.names.length > 0 ? namedMarks(page.text, contents) : numberedMarks(page.text, contents.start);
  if (found.marks.length < 2) return undefined;
  const chapters = found.marks.map((mark, index) => ({
    title: withoutNumber(mark.title),
    body: trim(slice(page, mark.end, found.marks[index + 1]?.start)),
  }));
  return {
    cover: trim(slice(page, 0, contents.opening)),
    chapters: chapters.filter(({ body }) => body.text !== ''),
    missing: [
      ...chapters.filter(({ body }) => body.text === '').map(({ title }) => title),
      ...found.missing.map(withoutNumber),
    ],
  };
}

function withoutNumber(title: string): string {
  return title.replace(new RegExp(`^${CHAPTER}\\s*`), '').trim();
}

interface Contents {
  /** Where the word for it begins. */
  opening: number;
  /** Where its names begin and, when they can be told apart, end. */
  start: number;
  end: number;
  names: string[];
}

function contentsOf(text: string): Contents | undefined {
  const line = new RegExp(`^.*${CHAPTER}.{2,40}?${CHAPTER}.*$`, 'm').exec(text);
  if (line) {
    const first = line[0].search(new RegExp(CHAPTER));
    const names = line[0]
      .slice(first)
      .replace(/\d+\s*$/, '')
      .split(new RegExp(`(?=${CHAPTER})`))
      .map((name) => name.trim());
    const start = line.index + first;
    return { opening: start, start, end: line.index + line[0].length, names };
  }
  const word = /目\s?录(?:\s*(?:CONTENTS?|Contents?))?[:\uff1a\s]*/.exec(text);
  if (!word) return undefined;
  const start = word.index + word[0].length;
  return { opening: word.index, start, end: start, names: [] };
}

/** Chapters whose names are known: each begins where its name stands again, with its slide's number if it has one. */
function namedMarks(text: string, contents: Contents): { marks: Mark[]; missing: string[] } {
  const marks: Mark[] = [];
  const missing: string[] = [];
  let from = contents.end;
  for (const name of contents.names) {
    const start = text.indexOf(name, from);
    if (start < 0) {
      missing.push(name);
      continue;
    }
    const number = /\d{1,2}\s*$/.exec(text.slice(Math.max(from, start - 3), start))?.[0] ?? '';
    const after = /^\s*\d{2}(?!\d)/.exec(text.slice(start + name.length))?.[0] ?? '';
    from = start + name.length + after.length;
    marks.push({ title: name, start: start - number.length, end: from });
  }
  return { marks, missing };
}

/** Chapters whose names run together in the table of contents: each is what stands there and again beside 01, 02, …. */
function numberedMarks(text: string, contentsStart: number): { marks: Mark[]; missing: string[] } {
  const marks: Mark[] = [];
  const missing: string[] = [];
  let next = contentsStart;
  let contentsEnd = text.length;
  for (let number = 1; number <= 30; number += 1) {
    const from = marks.at(-1)?.end ?? contentsStart;
    const mark = markOf(text, number, from, text.slice(next, contentsEnd));
    if (!mark) break;
    if (marks.length === 0) contentsEnd = mark.start;
    const at = text.indexOf(mark.title, next);
    if (at > next) missing.push(text.slice(next, at));
    next = at + mark.title.length;
    marks.push(mark);
  }
  const rest = text.slice(next, contentsEnd).trim();
  if (marks.length > 0 && rest !== '') missing.push(rest);
  return { marks, missing: missing.map((name) => name.trim()).filter((name) => name !== '') };
}

/** The first place after `from` where a number stands beside a name out of the rest of the table of contents. */
function markOf(text: string, number: number, from: number, rest: string): Mark | undefined {
  const digits = String(number).padStart(2, '0');
  for (let at = text.indexOf(digits, from); at >= 0; at = text.indexOf(digits, at + 1)) {
    const before = nameBefore(text.slice(from, at), rest);
    if (before !== undefined) return { title: before, start: at - before.length, end: at + 2 };
    const after = nameAfter(text.slice(at + 2, at + 2 + LONGEST_NAME), rest);
    if (after !== undefined && at > from) {
      const gap = text.slice(at + 2).search(/\S/);
      return { title: after, start: at, end: at + 2 + gap + after.length };
    }
  }
  return undefined;
}

const LONGEST_NAME = 30;

/** The longest name that ends a text and begins the rest of the contents; the text must hold it beyond the contents. */
function nameBefore(text: string, rest: string): string | undefined {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length -= 1) {
    const name = text.slice(-length);
    if (!isName(name) || !rest.startsWith(name)) continue;
    if (text.length - length >= rest.indexOf(name) + length || rest.length < text.length) return name;
  }
  return undefined;
}

/** The longest name that begins a line and the rest of the contents. */
function nameAfter(text: string, rest: string): string | undefined {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  for (let length = Math.min(LONGEST_NAME, line.length); length >= 2; length -= 1) {
    const name = line.slice(0, length).trim();
    if (isName(name) && rest.startsWith(name)) return name;
  }
  return undefined;
}

function isName(text: string): boolean {
  return /^[\p{Script=Han}\w、&“”]+$/u.test(text) && !/^\d|\d$/.test(text);
}
