import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { marksIn } from '../markdown/outline.ts';
import { keyedLine, type KeyedLine } from './keyed-line.ts';
import { note, type Reading } from './reading.ts';
import { rubricForms, type RubricForm } from './rubric-form.ts';
import { scoredCallForms, type ScoredCallForm } from './scored-call-form.ts';
import { BEST_OR_WORST } from './replies.ts';
import { ERROR, isCustomerTurn } from './transcript.ts';

/** How an answer can be written; each type of question knows the form that it reads. */
export type AnswerForm =
  | { form: 'ticks'; list: List }
  | ({ form: 'line' | 'class' | 'find' } & KeyedLine)
  | { form: 'replies'; list: List }
  | { form: 'turns'; list: List }
  | { form: 'blanks'; lines: PhrasingContent[][] }
  | { form: 'steps'; list: List }
  | { form: 'table'; table: Table }
  | RubricForm
  | ScoredCallForm;

/** What stands under a question's heading, divided at its answer. */
export interface QuestionParts {
  prompt: RootContent[];
  answer: AnswerForm | undefined;
  explanation: RootContent[];
}

/** An answer, and where it stands among the blocks under the heading; −1 is the heading itself. */
interface Found {
  form: AnswerForm;
  /** The block with which it ends. */
  at: number;
  /** The block with which it begins, where it has several. */
  from?: number;
}

/** The words with which a line is an answer. */
const KEYS = {
  line: /^(?:answer|答案)\s*[:\uff1a]/i,
  class: /^(?:class|分类)\s*[:\uff1a]/i,
  find: /^(?:find|查找)\s*[:\uff1a]/i,
} as const;
const typedKeys = ['line', 'class', 'find'] as const;
const TICK = /^[[［【][\sxX✓√]?[\]］】]/;
const BLANK = '[[';

/**
 * Finds the answer under a heading. A list with ticks or marks, an `Answer:` line and blanks are always meant as
 * one; an ordered list and a two-column table only when none of these is there, so that a question may show a table.
 */
export function divide(
  heading: readonly PhrasingContent[],
  content: readonly RootContent[],
  reading: Reading,
): QuestionParts {
  const scored = scoredCallForms(content);
  const sure =
    scored.length > 0
      ? scored
      : [
          ...content.flatMap((node, at) => sureForm(node, at, reading)),
          ...blanks(heading, content, reading),
          ...rubricForms(content, reading),
        ];
  const found = sure.length > 0 ? sure : content.flatMap(possibleForm);
  const [answer, second] = found.sort((a, b) => a.at - b.at);
  if (answer && second) noteSecond(answer, content[second.at], reading);
  const at = answer?.at ?? content.length;
  const after = content.slice(at + 1);
  if (!second) noteStrays(after, reading);
  return {
    prompt: content
      .slice(0, Math.max(answer?.from ?? at, 0))
      .filter((node) => answer?.form.form !== 'blanks' || !hasBlank(node)),
    answer: answer?.form,
    explanation: after.filter((node) => node.type === 'blockquote'),
  };
}

function sureForm(node: RootContent, at: number, reading: Reading): Found[] {
  if (node.type === 'list') {
    if (isMarked(node, BEST_OR_WORST, reading)) return [{ form: { form: 'replies', list: node }, at }];
    if (isMarked(node, [ERROR], reading)) return [{ form: { form: 'turns', list: node }, at }];
    return node.children.some(looksTicked) ? [{ form: { form: 'ticks', list: node }, at }] : [];
  }
  if (node.type !== 'paragraph') return [];
  return typedKeys.flatMap((form) => {
    const line = keyedLine(node, KEYS[form], reading);
    return line ? [{ form: { form, ...line }, at }] : [];
  });
}

function possibleForm(node: RootContent, at: number): Found[] {
  if (node.type === 'list' && node.ordered) {
    const form = node.children.some(isCustomerTurn) ? 'turns' : 'steps';
    return [{ form: { form, list: node }, at }];
  }
  if (node.type === 'table' && node.children[0]?.children.length === 2) {
    return [{ form: { form: 'table', table: node }, at }];
  }
  return [];
}

/** Whether an item carries one of some marks; capitals do not matter, so that a slip in them is told as one. */
function isMarked(list: List, marks: readonly string[], { file }: Reading): boolean {
  return list.children.some(({ children }) =>
    marksIn(file, children).some(({ text }) => marks.includes(text.toLowerCase())),
  );
}

function looksTicked(item: ListItem): boolean {
  return typeof item.checked === 'boolean' || TICK.test(toString(item));
}

function hasBlank(node: RootContent | PhrasingContent): boolean {
  return toString(node).includes(BLANK);
}

/** All sentences with blanks together are one answer, which ends with the last of them. */
function blanks(
  heading: readonly PhrasingContent[],
  content: readonly RootContent[],
  reading: Reading,
): Found[] {
  const lines: PhrasingContent[][] = heading.some(hasBlank) ? [[...heading]] : [];
  let at = -1;
  content.forEach((node, index) => {
    if (!hasBlank(node)) return;
    if (node.type === 'table') {
      noteBlankInTable(node, reading);
      return;
    }
    at = index;
    visit(node, 'paragraph', (paragraph) => {
      lines.push(paragraph.children);
    });
  });
  return lines.length > 0 ? [{ form: { form: 'blanks', lines }, at }] : [];
}

function noteSecond(answer: Found, second: RootContent | undefined, reading: Reading): void {
  if (!second) return;
  const { form } = answer.form;
  const split = (form === 'ticks' || form === 'replies') && second.type === 'list';
  const words = split
    ? {
        zh: '选项列表在这里被隔成了两段。选项下面的点评要缩进两格，写成“  > …”。',
        en: 'The list of options is cut in two here. Indent a remark under an option by two spaces: "  > …".',
      }
    : {
        zh: '这道题有两处答案。请只留一处，或者拆成两道题。',
        en: 'This question has two answers. Keep one, or make two questions of it.',
      };
  note(reading, second, 'two-answers', words);
}

function noteStrays(after: readonly RootContent[], reading: Reading): void {
  for (const node of after) {
    if (node.type === 'blockquote' || node.type === 'html' || node.type === 'thematicBreak') continue;
    note(reading, node, 'after-answer', {
      zh: '答案后面只能写解析，每行用“> ”开头；题目的话请移到答案前面。',
      en: 'Only the explanation may follow the answer, each line beginning with "> "; move the question’s words before it.',
    });
  }
}

function noteBlankInTable(node: RootContent, reading: Reading): void {
  note(reading, node, 'blank-place', {
    zh: '表格里不能挖空，因为“|”会分格。请把“[[…]]”写在句子里。',
    en: 'A table cannot hold blanks, because "|" divides its cells. Write "[[…]]" in a sentence.',
  });
}
