import type { Nodes, Paragraph, RootContent } from 'mdast';
import { z } from 'zod';
import { checkFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import { marksIn, placeOf, plainText, type Outline, type Section } from '../markdown/outline.ts';
import type { Language, Place, Problem } from '../markdown/problem.ts';
import {
  markInHeading,
  noClass,
  noSuchBeginning,
  notNumbered,
  sameName,
  secondClass,
  secondRecord,
  unknownBlock,
  unknownFigure,
  wrongNumber,
} from './play-through-slips.ts';
import type { Expected, PlayThrough, PlayThroughs } from './play-through.ts';
import { readTurn } from './read-turn.ts';
import type { Placed } from './scenario.ts';

const head = z.strictObject({ call: z.string().trim().min(1) });
const wanted: Wanted = { call: { zh: '通话的编号，例如 SC-07', en: 'the id of the call, such as SC-07' } };

/**
 * Reads the play-throughs of a call.
 *
 * A heading names one. Marks on a line of their own say what it comes to: the ending (none when the call is broken
 * off), the score, the final mood, every auto-fail: `E4` `31.5` `mood 8` `F2`. Numbered items are what the agent does:
 * some words of one open reply, or *silence* and work at the desk in emphasis. A quotation after them is the record,
 * with its class as a mark. A line that links to an earlier play-through begins like that one: "as [name](#slug) to
 * `4`, then:". Any other paragraph is a remark.
 *
 * @returns the play-throughs, missing only when the head cannot be read, and every mistake found
 */
export function parsePlayThroughs(
  outline: Outline,
  id: string,
  language: Language,
): { playThroughs: PlayThroughs | undefined; problems: Problem[] } {
  const { file, frontmatter } = outline;
  const checked = checkFrontmatter(frontmatter, head, wanted);
  const problems: Problem[] = [...checked.problems];
  const list: PlayThrough[] = [];
  for (const section of outline.sections) list.push(readOne(file, section, list, problems));
  if (!checked.value) return { playThroughs: undefined, problems };
  const call = { text: checked.value.call, place: frontmatter.placeOf(['call']) };
  return { playThroughs: { id, language, call, list, place: { file, line: 1, column: 1 } }, problems };
}

function readOne(
  file: string,
  section: Section,
  earlier: readonly PlayThrough[],
  problems: Problem[],
): PlayThrough {
  const { title, slug, place } = section;
  for (const mark of section.marks) problems.push(markInHeading(mark));
  if (earlier.some((one) => one.slug === slug)) problems.push(sameName(title, place));
  const read: PlayThrough = { name: title, slug, expected: { fails: [], place }, turns: [], place };
  for (const node of section.content) readBlock(file, node, { read, earlier, problems });
  return read;
}

/** One play-through being read, with those above it. */
interface Reading {
  read: PlayThrough;
  earlier: readonly PlayThrough[];
  problems: Problem[];
}

function readBlock(file: string, node: RootContent, reading: Reading): void {
  const place = placeOf(file, node);
  const { read, problems } = reading;
  if (node.type === 'paragraph') {
    readParagraph(file, node, reading);
  } else if (node.type === 'list' && node.ordered === true) {
    for (const item of node.children) {
      const { turn, problems: found } = readTurn(file, item);
      problems.push(...found);
      if (turn) read.turns.push(turn);
    }
  } else if (node.type === 'blockquote') {
    if (read.record) problems.push(secondRecord(place));
    else readRecord(file, node.children, place, reading);
  } else {
    problems.push(node.type === 'list' ? notNumbered(place) : unknownBlock(place));
  }
}

function readParagraph(file: string, node: Paragraph, reading: Reading): void {
  const marks = marksIn(file, [node]);
  const link = node.children.find((child) => child.type === 'link' && child.url.startsWith('#'));
  if (link?.type === 'link') {
    const like = { text: decoded(link.url.slice(1)), place: placeOf(file, link) };
    beginLike(like, plainText([link]), marks, reading);
    return;
  }
  if (marks.length === 0 || plainText(node.children.filter(({ type }) => type !== 'inlineCode')) !== '')
    return;
  reading.read.expected.place = placeOf(file, node);
  for (const mark of marks) {
    if (!readFigure(mark.text, reading.read.expected)) reading.problems.push(unknownFigure(mark));
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text.toLowerCase();
  }
}

function readFigure(text: string, into: Expected): boolean {
  const mood = /^mood (\d{1,3})$/.exec(text);
  if (mood) into.mood = Number(mood[1]);
  else if (/^E\d+$/.test(text)) into.ending = text;
  else if (/^F\d+$/.test(text)) into.fails.push(text);
  else if (/^\d{1,3}(\.\d)?$/.test(text)) into.score = Number(text);
  else return false;
  return true;
}

function beginLike(like: Placed, name: string, marks: readonly Placed[], reading: Reading): void {
  const { read, earlier, problems } = reading;
  const other = earlier.find(({ slug }) => slug === like.text);
  if (!other) {
    problems.push(noSuchBeginning(like, name, earlier));
    return;
  }
  const [mark] = marks;
  const turns = Number(mark?.text);
  if (!Number.isInteger(turns) || turns < 1 || turns > other.turns.length) {
    problems.push(wrongNumber(mark ?? like, other.turns));
    return;
  }
  read.begins = { like, turns };
  read.turns = [...other.turns.slice(0, turns), ...read.turns];
}

function readRecord(
  file: string,
  nodes: readonly RootContent[],
  place: Place,
  { read, problems }: Reading,
): void {
  const [mark, ...others] = marksIn(file, nodes);
  for (const other of others) problems.push(secondClass(other));
  const lines: Nodes[] = nodes.flatMap((node) => (node.type === 'paragraph' ? node.children : [node]));
  const note = plainText(lines.filter(({ type }) => type !== 'inlineCode'));
  if (!mark) problems.push(noClass(place));
  else read.record = { class: mark, note };
}
