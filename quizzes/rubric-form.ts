import type { List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { placeOf } from '../markdown/outline.ts';
import type { Place } from '../markdown/problem.ts';
import { note, type Reading } from './reading.ts';

/** A line `Rubric:` and the list under it, where there is one. */
export interface RubricForm {
  form: 'rubric';
  list: List | undefined;
  place: Place;
}

const RUBRIC_LINE = /^(?:rubric|评分要点)\s*[:\uff1a]/i;

/** The rubrics among some blocks, each with the blocks from its line to the end of its list. */
export function rubricForms(
  content: readonly RootContent[],
  reading: Reading,
): { form: RubricForm; from: number; at: number }[] {
  return content.flatMap((node, from) => {
    if (node.type !== 'paragraph' || !RUBRIC_LINE.test(toString(node))) return [];
    if (toString(node).replace(RUBRIC_LINE, '').trim() !== '') noteCrowded(node, reading);
    const next = content[from + 1];
    const list = next?.type === 'list' ? next : undefined;
    const form = { form: 'rubric' as const, list, place: placeOf(reading.file, node) };
    return [{ form, from, at: list ? from + 1 : from }];
  });
}

function noteCrowded(node: RootContent, reading: Reading): void {
  note(reading, node, 'rubric-line', {
    zh: '“评分要点：”这一行后面不能再写字。请在下一行起写列表，例如“- 2: 先说出客户的损失”。',
    en: 'Nothing else may stand on the line of "Rubric:". Write a list under it, such as "- 2: names the loss first".',
  });
}
