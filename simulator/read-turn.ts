import type { ListItem, PhrasingContent } from 'mdast';
import { marksIn, placeOf, plainText } from '../markdown/outline.ts';
import type { Place, Problem } from '../markdown/problem.ts';
import type { Turn } from './play-through.ts';
import { unspokenKind } from './reply.ts';

const AFTER = /^after (\d{1,3})s$/;

/** Reads one numbered item of a play-through: nothing when it says nothing, with the Problem that says so. */
export function readTurn(file: string, item: ListItem): { turn: Turn | undefined; problems: Problem[] } {
  const place = placeOf(file, item);
  const [first, ...rest] = item.children;
  const words = first?.type === 'paragraph' ? first.children : [];
  const problems = rest
    .filter(({ type }) => type !== 'blockquote')
    .map((node) => strayBlock(placeOf(file, node)));
  const spoken = words.filter((node) => node.type !== 'inlineCode');
  const text = plainText(spoken);
  if (text === '') return { turn: undefined, problems: [...problems, emptyTurn(place)] };

  const [only, ...others] = spoken.filter((node) => plainText([node]) !== '');
  const struck = only?.type === 'delete' && others.length === 0 ? only : undefined;
  const kind = kindOf(struck?.children ?? spoken, text);
  if (kind === 'then') return { turn: undefined, problems: [...problems, thenByItself(place)] };
  const note = plainText(rest.filter(({ type }) => type === 'blockquote'));
  const turn: Turn = { kind, words: kind === 'say' || kind === 'desk' ? text : '', place };
  if (note !== '') turn.note = note;
  if (struck) turn.shut = true;
  for (const mark of marksIn(file, words)) {
    const after = AFTER.exec(mark.text);
    if (after && kind === 'silence') turn.after = Number(after[1]);
    else problems.push(unknownMark(mark.text, mark.place));
  }
  return { turn, problems };
}

/** Emphasised as a whole it is no speech: silence and its like, or work at the desk. */
function kindOf(nodes: readonly PhrasingContent[], text: string): Turn['kind'] | 'then' {
  const [only, ...others] = nodes.filter((node) => plainText([node]) !== '');
  if (only?.type !== 'emphasis' || others.length > 0) return 'say';
  return unspokenKind(text) ?? 'desk';
}

function strayBlock(place: Place): Problem {
  return {
    place,
    rule: 'unknown-block',
    words: {
      zh: '一句话下面只能写一段引用（转接时交代的话），别的请删掉。',
      en: 'Below a turn only a quotation may stand (what is handed over with a transfer); delete the rest.',
    },
  };
}

function emptyTurn(place: Place): Problem {
  return {
    place,
    rule: 'empty-turn',
    words: {
      zh: '这一句是空的。请写上客服那句话里的几个字，或 *沉默*、*操作*。',
      en: 'This turn is empty. Write some words of what the agent says, or *silence*, or *the work* that is done.',
    },
  };
}

function thenByItself(place: Place): Problem {
  return {
    place,
    rule: 'then-by-itself',
    words: {
      zh: '“随即”自己会发生，不用写出来，请删掉这一句。',
      en: '*then* happens by itself and is not written here; delete this turn.',
    },
  };
}

function unknownMark(text: string, place: Place): Problem {
  return {
    place,
    rule: 'unknown-mark',
    words: {
      zh: `这里不能写标记“${text}”；只有 *沉默* 后面可以写多少秒，例如 \`after 8s\`。结果写在标题下面单独一行。`,
      en: `The mark "${text}" has no place here; only *silence* may say its seconds, as \`after 8s\`. What the call comes to stands on a line of its own below the heading.`,
    },
  };
}
