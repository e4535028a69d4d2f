import type { List, ListItem } from 'mdast';
import { marksIn, placeOf } from '../markdown/outline.ts';
import { readMarkedItem } from './marked-item.ts';
import { prose } from './prose.ts';
import type { Turn } from './quiz.ts';
import { note, type Reading } from './reading.ts';

/** The mark on what the agent should not have said. */
export const ERROR = 'error';

/** Whether an item of a list is a quotation and nothing else: what the customer says. */
export function isCustomerTurn({ children: [first] }: ListItem): boolean {
  return first?.type === 'blockquote';
}

/** The turns of a call, in their order. */
export function readTranscript(list: List, reading: Reading): Turn[] {
  return list.children.map((item) =>
    isCustomerTurn(item) ? customerTurn(item, reading) : agentTurn(item, reading),
  );
}

function customerTurn(item: ListItem, reading: Reading): Turn {
  const quoted = item.children.flatMap((node) => (node.type === 'blockquote' ? node.children : []));
  for (const { text, place } of marksIn(reading.file, quoted)) {
    note(reading, place, 'mark-on-customer', {
      zh: `“> …”是客户说的话，不能标“${text}”。客服说的话不加“> ”。`,
      en: `"> …" is what the customer says and cannot be marked "${text}". What the agent says has no "> ".`,
    });
  }
  const other = item.children.find(({ type }) => type !== 'blockquote');
  if (other) {
    note(reading, other, 'mixed-turn', {
      zh: '一条里只写一个人的话：客户说的写成“1. > …”，客服说的另起一条。',
      en: 'One item is one person’s words: write the customer’s as "1. > …" and the agent’s as an item of its own.',
    });
  }
  return {
    by: 'customer',
    ...prose(quoted, reading.language),
    error: false,
    place: placeOf(reading.file, item),
  };
}

function agentTurn(item: ListItem, reading: Reading): Turn {
  const { words, marks, remark } = readMarkedItem(item, [ERROR], reading);
  return {
    by: 'agent',
    ...words,
    error: marks.includes(ERROR),
    ...(remark && { why: remark }),
    place: placeOf(reading.file, item),
  };
}
