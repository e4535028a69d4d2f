import type { Link, List, ListItem, PhrasingContent } from 'mdast';
import { marksIn, placeOf, plainText } from '../markdown/outline.ts';
import { didYouMean, type Place, type Problem, type Words } from '../markdown/problem.ts';
import { readMarks, type ReplyMarks } from './marks.ts';
import type { DeskWork, Placed, Reply, ReplyKind } from './scenario.ts';

/** The emphasised words that are not desk work; each may be written in either language, in any file. */
const UNSPOKEN: readonly [Exclude<ReplyKind, 'say' | 'desk'>, readonly string[]][] = [
  ['silence', ['silence', '沉默']],
  ['otherwise', ['otherwise', '没听懂', '其他', '其它']],
  ['talk over', ['talk over', '抢话']],
  ['then', ['then', '随即', '接着']],
];

/** How desk work begins, in either language; any other emphasised words are work of no special sort. */
const DESK: readonly [DeskWork, RegExp][] = [
  ['look up', /^(look up|search|open|查)/i],
  ['hold', /^(hold|请客户稍等|保持)/i],
  ['resume', /^(resume|接回|取回)/i],
  ['transfer', /^(transfer|转)/i],
  ['hang up', /^(hang up|挂)/i],
  ['do not call', /^(do[ -]not[ -]call|免打扰)/i],
];

/** An article opened in the knowledge base: *open BIL-04*, *查 BIL-04*. */
const OPEN = /^(?:look up|search|open|查看|查)\s*([a-z]{2,6}-\d{1,3}[a-z]?)$/i;

/** Reads one list item of a step: nothing when it leads nowhere, with the Problem that says so. */
export function readReply(file: string, item: ListItem): { reply: Reply | undefined; problems: Problem[] } {
  const place = placeOf(file, item);
  const [first, ...rest] = item.children;
  const words = first?.type === 'paragraph' ? first.children : [];
  const links = words.filter((node) => node.type === 'link');
  const [link] = links;
  if (!link) return { reply: undefined, problems: [noWayOn(place)] };

  const problems: Problem[] = [];
  const target = readTarget(file, link, problems);
  if (links.length > 1) problems.push(twoWaysOn(placeOf(file, links[1] ?? link)));
  problems.push(...strayWords(file, words));
  const marks = readMarks(marksIn(file, words));
  problems.push(...marks.problems);
  const kind = readKind(link, place, problems);
  checkTimes(kind.kind, marks.marks, place, problems);
  const reply: Reply = {
    ...kind,
    wordings: rest.filter((node) => node.type === 'list').flatMap(itemsOf),
    coach: plainText(rest.filter((node) => node.type === 'blockquote')),
    target,
    ...marks.marks,
    place,
  };
  return { reply, problems };
}

function itemsOf(list: List): string[] {
  return list.children.map((item) => plainText([item])).filter((text) => text !== '');
}

function readKind(
  link: Link,
  place: Place,
  problems: Problem[],
): Pick<Reply, 'kind' | 'text' | 'desk' | 'article'> {
  const text = plainText([link]);
  const [only, ...others] = link.children;
  if (only?.type !== 'emphasis' || others.length > 0) {
    if (text === '') problems.push(nothingSaid(place));
    return { kind: 'say', text };
  }
  const word = text.toLowerCase();
  const unspoken = unspokenKind(word);
  if (unspoken) return { kind: unspoken, text: '' };
  const hint = didYouMean(word, ['silence', 'otherwise', 'talk over', 'then']);
  if (word.length > 3 && hint.en !== '') problems.push(nearlyUnspoken(text, place, hint));
  const article = OPEN.exec(text)?.[1]?.toUpperCase();
  if (article !== undefined) return { kind: 'desk', text, desk: 'open', article };
  const desk = DESK.find(([, begins]) => begins.test(text))?.[0] ?? 'work';
  return { kind: 'desk', text, desk };
}

/** The kind of reply that emphasised words stand for, in either language; nothing when they are desk work. */
export function unspokenKind(words: string): Exclude<ReplyKind, 'say' | 'desk'> | undefined {
  const word = words.toLowerCase();
  return UNSPOKEN.find(([, names]) => names.includes(word))?.[0];
}

function readTarget(file: string, link: Link, problems: Problem[]): Placed {
  const place = placeOf(file, link);
  if (link.url.startsWith('#')) return { text: decoded(link.url.slice(1)), place };
  problems.push({
    place,
    rule: 'not-a-step',
    words: {
      zh: `回答要链接到本文件里的步骤，写成 [说的话](#步骤名)；这里写的是“${link.url}”。`,
      en: `A reply links to a step of this file, as in [words](#step); this one links to "${link.url}".`,
    },
  });
  return { text: '', place };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text.toLowerCase();
  }
}

function checkTimes(kind: ReplyKind, marks: ReplyMarks, place: Place, problems: Problem[]): void {
  if (kind === 'silence' && marks.after === undefined) {
    problems.push({
      place,
      rule: 'silence-without-time',
      words: {
        zh: '沉默要写明多少秒之后发生，例如 `after 8s`。',
        en: 'Say after how many seconds the silence counts, such as `after 8s`.',
      },
    });
  }
  if (kind !== 'silence' && marks.after !== undefined) {
    problems.push({
      place,
      rule: 'time-without-silence',
      words: {
        zh: '`after` 只用于 *沉默*，请删掉它，或把这一条改成 [*沉默*](#步骤名)。',
        en: '`after` belongs to *silence* only; delete it, or make this [*silence*](#step).',
      },
    });
  }
}

function strayWords(file: string, words: readonly PhrasingContent[]): Problem[] {
  return words
    .filter((node) => node.type !== 'link' && node.type !== 'inlineCode' && plainText([node]) !== '')
    .map((node) => ({
      place: placeOf(file, node),
      rule: 'stray-words',
      words: {
        zh: `“${plainText([node])}”在链接之外，没有人会说到它；请放进 [方括号] 里，或写成引用（教练的话）。`,
        en: `"${plainText([node])}" stands outside the link, so nobody says it; put it in the [brackets], or in a quotation for the coach.`,
      },
    }));
}

function nearlyUnspoken(text: string, place: Place, hint: Words): Problem {
  return {
    place,
    rule: 'unknown-emphasis',
    words: { zh: `没有“${text}”这种做法。${hint.zh}`, en: `There is no such act as "${text}".${hint.en}` },
  };
}

function noWayOn(place: Place): Problem {
  return {
    place,
    rule: 'no-way-on',
    words: {
      zh: '这一条没有说明接下来去哪一步，请写成 [说的话](#步骤名)。',
      en: 'This item does not say which step follows; write it as [words](#step).',
    },
  };
}

function twoWaysOn(place: Place): Problem {
  return {
    place,
    rule: 'two-ways-on',
    words: {
      zh: '一条回答只能去一个步骤，请删掉第二个链接，或另起一条。',
      en: 'A reply leads to one step only; delete the second link, or make it an item of its own.',
    },
  };
}

function nothingSaid(place: Place): Problem {
  return {
    place,
    rule: 'nothing-said',
    words: {
      zh: '方括号里是空的，请写上坐席说的话。',
      en: 'The brackets are empty; write what the agent says.',
    },
  };
}
