import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import { placeOf, plainText } from '../../markdown/outline.ts';
import type { Draw } from '../draw.ts';
import type { Choice } from '../paper-question.ts';
import { prose } from '../prose.ts';
import type { Option, Prose } from '../quiz.ts';
import { note, type Reading } from '../reading.ts';

/** A question with options to tick. */
interface WithOptions {
  id: string;
  options: Option[];
}

/** How many options of a tick list are ticked. */
export function ticked(list: List): number {
  return list.children.filter((item) => item.checked === true).length;
}

/** The options of a tick list; a quotation under one of them is what the coach says to whoever chose it. */
export function readOptions(list: List, reading: Reading): Option[] {
  return list.children.map((item) => {
    if (typeof item.checked !== 'boolean') noteNoBox(item, reading);
    const { words, remark } = divideItem(item, reading);
    return {
      ...words,
      right: item.checked === true,
      ...(remark && { why: remark }),
      place: placeOf(reading.file, item),
    };
  });
}

/** A list item's own words, and the remark quoted under it. */
export function divideItem(item: ListItem, reading: Reading): { words: Prose; remark: Prose | undefined } {
  const isRemark = (node: BlockContent | DefinitionContent) => node.type === 'blockquote';
  const [first, ...others] = item.children.filter((node) => !isRemark(node));
  const own = first ? [first, ...others] : [];
  const { html, text } = prose(own, reading.language);
  const remarks = item.children.filter(isRemark);
  const lone = others.length === 0 && first?.type === 'paragraph';
  return {
    words: { html: lone ? html.replace(/^<p>|<\/p>$/g, '') : html, text },
    remark: remarks.length > 0 ? prose(remarks, reading.language) : undefined,
  };
}

/** The options under names that are good for one paper only. */
export function choices(question: WithOptions, draw: Draw): Choice[] {
  return question.options.map(({ html, text }, index) => ({
    id: draw.opaque(question.id, 'option', index),
    html,
    text,
  }));
}

/** The option that a paper's id stands for. */
export function optionOf(question: WithOptions, draw: Draw, id: unknown): Option | undefined {
  return question.options.find((_, index) => draw.opaque(question.id, 'option', index) === id);
}

/** What the coach says to some chosen options. */
export function whysOf(options: readonly Option[]): { choice: string; why: Prose }[] {
  return options.flatMap(({ right, text, why }) => (!right && why ? [{ choice: text, why }] : []));
}

/** The numbers (from 0) of the right options. */
export function rightNumbers(question: WithOptions): number[] {
  return question.options.flatMap(({ right }, index) => (right ? [index] : []));
}

export function rightTexts(question: WithOptions): string {
  return question.options
    .filter(({ right }) => right)
    .map(({ text }) => text)
    .join(' · ');
}

function noteNoBox(item: ListItem, reading: Reading): void {
  const text = plainText([item]);
  const quoted = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  note(reading, item, 'option-without-box', {
    zh: `选项“${quoted}”没有勾选框。请写成“- [ ] 选项”或“- [x] 选项”，方括号前后各空一格。`,
    en: `The option "${quoted}" has no box. Write "- [ ] option" or "- [x] option", with a space before and after the brackets.`,
  });
}
