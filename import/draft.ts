import type { PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';

/** One piece of a draft's text. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; label?: string }
  /** A new slide begins whose title is not known. */
  | { kind: 'break' }
  /** Words of the original whose place is not certain, kept for the person who edits the draft. */
  | { kind: 'note'; text: string };

/** An article as it came out of a page, before anybody edited it. */
export interface Draft {
  title: string;
  /** An id of the centre's categories. */
  category: string;
  asked: string[];
  blocks: Block[];
}

/** What an import is told about its drafts. */
export interface DraftFacts {
  /** Employee number of the person who will keep the articles true. */
  owner: string;
  /** The day of the import, `YYYY-MM-DD`. */
  today: string;
}

/** Days until a draft must have been looked at. */
const REVIEW_AFTER = 90;

/** The longest answer on a search card that still reads at a glance, in characters. */
const LONGEST_ANSWER = 150;

/** A draft as the article's file: its head, the answer as first paragraph, then everything else. */
export function articleText(draft: Draft, { owner, today }: DraftFacts): string {
  const head = stringify(
    {
      title: draft.title,
      category: draft.category,
      owner,
      effective: today,
      review: daysAfter(today, REVIEW_AFTER),
      audience: ['agent'],
      asked: draft.asked,
      draft: true,
    },
    { defaultStringType: 'PLAIN', lineWidth: 0 },
  ).replace(/^(owner: )(.*)$/m, (_, key: string, value: string) => `${key}"${value.replaceAll('"', '')}"`);
  const children = answerFirst(draft.blocks).map(nodeOf);
  const body = toMarkdown({ type: 'root', children }, { bullet: '-', rule: '-', unsafe: UNSAFE });
  return `---\n${head}---\n\n${body}`;
}

/** A pair of tildes would strike through what stands between: `10~20元,30~40元`. */
const UNSAFE = [{ character: '~', inConstruct: 'phrasing' as const }];

function nodeOf(block: Block): RootContent {
  if (block.kind === 'heading') {
    return { type: 'heading', depth: 2, children: [{ type: 'text', value: block.text }] };
  }
  if (block.kind === 'break') return { type: 'thematicBreak' };
  if (block.kind === 'note') {
    return {
      type: 'paragraph',
      children: [{ type: 'emphasis', children: [{ type: 'text', value: block.text }] }],
    };
  }
  const label: PhrasingContent[] =
    block.label === undefined
      ? []
      : [
          { type: 'strong', children: [{ type: 'text', value: block.label }] },
          { type: 'text', value: '\uff1a' },
        ];
  return { type: 'paragraph', children: [...label, { type: 'text', value: block.text }] };
}

/**
 * The first sentences moved to the top, where an article has its answer: as many as read at a glance, at least one. The
 * title of a slide that is one running text becomes the answer's label, for nothing of it is left to head.
 */
function answerFirst(blocks: readonly Block[]): Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const first = blocks[at];
  if (first?.kind !== 'paragraph') return [...blocks];
  const [answer, rest] = glance(first.text);
  const remaining: Block[] = rest === '' ? [] : [{ kind: 'paragraph', text: rest }];
  const before = blocks.slice(0, at).filter(({ kind }) => kind !== 'break');
  const after = blocks.slice(at + 1);
  const next = after.findIndex(({ kind }) => kind === 'heading' || kind === 'break');
  const slide = next < 0 ? after : after.slice(0, next);
  const heading = before.at(-1);
  const runsOn = slide.every((block) => block.kind === 'paragraph' && block.label === undefined);
  if (first.label === undefined && heading?.kind === 'heading' && runsOn) {
    const opening: Block = { kind: 'paragraph', text: answer, label: heading.text };
    return [opening, ...before.slice(0, -1), ...remaining, ...after];
  }
  const nothingLeft = remaining.length === 0 && slide.length === 0;
  const label = first.label === undefined ? {} : { label: first.label };
  return [
    { kind: 'paragraph', text: answer, ...label },
    ...(nothingLeft ? before.slice(0, -1) : before),
    ...remaining,
    ...after,
  ];
}

function glance(text: string): [string, string] {
  const sentences = text.match(/[^。!?\uff01\uff1f]+(?:[。!?\uff01\uff1f]+[”’」』)\uff09]*|$)/g) ?? [text];
  let [answer = text] = sentences;
  for (const sentence of sentences.slice(1)) {
    if (answer.length + sentence.length > LONGEST_ANSWER) break;
    answer += sentence;
  }
  return [answer.trim(), text.slice(answer.length).trim()];
}

/** The day some days after another, both `YYYY-MM-DD`. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
