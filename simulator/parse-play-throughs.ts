import type { Nodes, Paragraph, RootContent } from 'mdast';
import { z } from 'zod';
import { checkFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import { marksIn, placeOf, plainText, type Outline, type Section } from '../markdown/outline.ts';
import { didYouMean, type Language, type Place, type Problem } from '../markdown/problem.ts';
import type { Expected, PlayThrough, PlayThroughs, Turn } from './play-through.ts';
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

function markInHeading({ text, place }: Placed): Problem {
  return {
    place,
    rule: 'mark-in-heading',
    words: {
      zh: `标记“${text}”写在标题里会让链接失效，请移到标题下面单独一行。`,
      en: `The mark "${text}" in a heading breaks the links to it; put it on a line of its own below.`,
    },
  };
}

function sameName(name: string, place: Place): Problem {
  return {
    place,
    rule: 'same-play-through-twice',
    words: {
      zh: `已经有一通试演叫“${name}”，请给其中一通改名。`,
      en: `There is already a play-through "${name}"; rename one of them.`,
    },
  };
}

function unknownFigure({ text, place }: Placed): Problem {
  const hint = didYouMean(text, ['E1', 'F1', '100', 'mood 50']);
  return {
    place,
    rule: 'unknown-mark',
    words: {
      zh: `看不懂标记“${text}”。${hint.zh}这一行写结局、得分、最后的情绪和一票否决，例如 \`E4\` \`31.5\` \`mood 8\` \`F2\`。`,
      en: `The mark "${text}" cannot be read.${hint.en} This line says ending, score, final mood and auto-fails, as in \`E4\` \`31.5\` \`mood 8\` \`F2\`.`,
    },
  };
}

function noSuchBeginning(like: Placed, name: string, earlier: readonly PlayThrough[]): Problem {
  const hint = didYouMean(
    name,
    earlier.map((one) => one.name),
  );
  return {
    place: like.place,
    rule: 'no-such-play-through',
    words: {
      zh: `前面没有叫“${name}”的试演。${hint.zh || '请链接到本文件里写在前面的一通。'}`,
      en: `No play-through above is called "${name}".${hint.en || ' Link to one that stands before this one in the file.'}`,
    },
  };
}

function wrongNumber({ text, place }: Placed, { length }: readonly Turn[]): Problem {
  return {
    place,
    rule: 'no-such-turn',
    words: {
      zh: `请写明到第几句，例如 \`3\`；那一通有 ${String(length)} 句，这里写的是“${text}”。`,
      en: `Say up to which turn, such as \`3\`; that one has ${String(length)}, and here it says "${text}".`,
    },
  };
}

function notNumbered(place: Place): Problem {
  return {
    place,
    rule: 'not-numbered',
    words: {
      zh: '客服做的事要一条条编号，请写成“1. …”，不写“- …”。',
      en: 'What the agent does is numbered; write "1. …" and not "- …".',
    },
  };
}

function unknownBlock(place: Place): Problem {
  return {
    place,
    rule: 'unknown-block',
    words: {
      zh: '一通试演里只写：结果的标记、编号的话、引用（工单记录）和说明的段落。',
      en: 'A play-through holds the marks of what it comes to, numbered turns, a quotation (the record) and remarks.',
    },
  };
}

function secondRecord(place: Place): Problem {
  return {
    place,
    rule: 'two-records',
    words: {
      zh: '一通电话只写一张工单，请把两段引用合成一段，中间不空行。',
      en: 'A call ends with one record; make the two quotations one.',
    },
  };
}

function noClass(place: Place): Problem {
  return {
    place,
    rule: 'record-without-class',
    words: {
      zh: '工单记录要写明分类，在引用的最后一行写标记，例如 `billing/dispute`。',
      en: 'A record has a class; write it as a mark on the last line of the quotation, such as `billing/dispute`.',
    },
  };
}

function secondClass({ text, place }: Placed): Problem {
  return {
    place,
    rule: 'two-classes',
    words: {
      zh: `一张工单只有一个分类，请删掉“${text}”或另一个。`,
      en: `A record has one class only; delete "${text}" or the other.`,
    },
  };
}
