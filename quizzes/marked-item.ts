import type { ListItem } from 'mdast';
import { marksIn, type Mark } from '../markdown/outline.ts';
import { didYouMean } from '../markdown/problem.ts';
import type { Prose } from './quiz.ts';
import { note, type Reading } from './reading.ts';
import { divideItem } from './types/choice.ts';
import { withoutMarks } from './without-marks.ts';

/** A list item whose marks say what it is. */
export interface MarkedItem {
  words: Prose;
  marks: string[];
  /** What is quoted under it. */
  remark: Prose | undefined;
}

/**
 * Reads a list item and its marks. One that is not known is noted, and then taken for the one that was meant: one
 * slip is told once.
 * @param known the marks that it may carry; capitals do not matter
 */
export function readMarkedItem(item: ListItem, known: readonly string[], reading: Reading): MarkedItem {
  const marks = marksIn(reading.file, item.children).flatMap((mark) => {
    const text = mark.text.toLowerCase();
    if (known.includes(text)) return [text];
    noteUnknown(mark, known, reading);
    return known.filter((one) => didYouMean(text, [one]).en !== '');
  });
  const children = item.children.map((node) =>
    node.type === 'paragraph' ? { ...node, children: withoutMarks(node.children) } : node,
  );
  return { ...divideItem({ ...item, children }, reading), marks };
}

function noteUnknown({ text, place }: Mark, known: readonly string[], reading: Reading): void {
  const hint = didYouMean(text, known);
  const all = known.map((mark) => `\`${mark}\``);
  note(reading, place, 'unknown-mark', {
    zh: `不认识标记“${text}”。${hint.zh || `这里可以写 ${all.join(' 或 ')}。`}`,
    en: `There is no mark "${text}".${hint.en || ` Here you may write ${all.join(' or ')}.`}`,
  });
}
