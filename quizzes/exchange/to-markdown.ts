import type { PhrasingContent, RootContent } from 'mdast';
import type { Language } from '../../markdown/problem.ts';
import { TOKEN, type ExchangedAnswer, type ExchangedBlank, type ExchangedQuestion } from './exchanged.ts';
import { paragraph, phrasing, words } from './mdast-parts.ts';
import { lineToMarkdown, nodesToMarkdown } from './nodes-to-markdown.ts';

const TRUTH = { zh: ['对', '错'], en: ['True', 'False'] } as const;
const HEADS = { zh: { left: '项目', right: '对应' }, en: { left: 'Item', right: 'Belongs to it' } };
const ANSWER_LINE = /^(?:answer|答案|rubric|评分要点|find|查找|class|分类)\s*[:\uff1a]/i;

/**
 * A question as an author writes it, from its `##` on. A competency that the file did not hold is left out, so that
 * the checks ask for it.
 */
export function questionToMarkdown(question: ExchangedQuestion & { id: string }, language: Language): string {
  const { heading, below } = divided(question);
  const marks = [question.competency, question.id, question.critical ? 'critical' : undefined];
  const head = `## ${[lineToMarkdown(heading), ...marks.flatMap((mark) => (mark ? [`\`${mark}\``] : []))].join(' ')}`;
  const explanation = quoted(nodesToMarkdown(question.explanation));
  const { answer } = question;
  const answered = answerText(answer, language);
  const prompt = nodesToMarkdown(below.map(unanswered));
  const asked = prompt === '' && answered !== '' ? [`${head}\n${answered}`] : [head, prompt, answered];
  const text = [...asked, explanation].filter((part) => part !== '').join('\n\n');
  if (answer.kind !== 'blanks') return text;
  return text.replace(TOKEN, (_, number: string) => blankText(answer.blanks[Number(number)]));
}

/** The first line as heading, and what comes below it. A heading is one line, and code in it would be a mark. */
export function divided({ text, name }: ExchangedQuestion): {
  heading: PhrasingContent[];
  below: RootContent[];
} {
  const [first, ...others] = text;
  const headed = first?.type === 'paragraph' || first?.type === 'heading';
  const own = headed ? phrasing.line([first]) : [];
  const heading = own.length > 0 ? own : [words(name.trim() || '?')];
  return { heading: heading.map(withoutCode), below: headed ? others : text };
}

function withoutCode(node: PhrasingContent): PhrasingContent {
  if (node.type === 'inlineCode') return words(node.value);
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete' || node.type === 'link') {
    return {
      ...node,
      children: node.children
        .map(withoutCode)
        .flatMap((child) => (child.type === 'link' ? child.children : [child])),
    };
  }
  return node;
}

/** A paragraph that begins like an answer's line is kept from being read as one. */
function unanswered(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node;
  const [first] = node.children;
  if (first?.type !== 'text' || !ANSWER_LINE.test(first.value)) return node;
  return { ...node, children: [words('– '), ...node.children] };
}

function answerText(answer: ExchangedAnswer, language: Language): string {
  switch (answer.kind) {
    case 'single':
    case 'multiple':
      return answer.options
        .map(({ right, words, remark }) => optionText(right, nodesToMarkdown(words), remark))
        .join('\n');
    case 'truth': {
      const [yes, no] = TRUTH[language];
      return [
        optionText(answer.truth, yes, answer.onTrue),
        optionText(!answer.truth, no, answer.onFalse),
      ].join('\n');
    }
    case 'number': {
      const spread = Number(answer.tolerance) === 0 ? '' : ` ± ${answer.tolerance}`;
      return `Answer: ${answer.answer}${spread}${answer.unit === undefined ? '' : ` ${answer.unit}`}`;
    }
    case 'words':
      return `Answer: ${answer.wordings.map(wordingText).join(' | ')}`;
    case 'blanks':
      return '';
    case 'order':
      return answer.steps
        .map((step, index) => item(`${String(index + 1)}. `, nodesToMarkdown(step)))
        .join('\n');
    case 'match':
      return tableText(answer, language);
    case 'best-and-worst':
      return answer.replies.map(replyText).join('\n');
    case 'classify':
      return `Class: ${answer.classes.map(wordingText).join(' | ')}`;
    case 'rubric':
      return [
        `Rubric:\n`,
        ...answer.points.map(({ points, words }) => item('- ', `${points}: ${nodesToMarkdown(words)}`)),
      ].join('\n');
  }
}

function optionText(right: boolean, words: string, remark: readonly RootContent[]): string {
  const own = item(`- [${right ? 'x' : ' '}] `, words, '  ');
  const why = quoted(nodesToMarkdown(remark));
  return why === '' ? own : `${own}\n${indented(why, '  ')}`;
}

function replyText({
  words,
  best,
  worst,
  remark,
}: {
  words: RootContent[];
  best: boolean;
  worst: boolean;
  remark: RootContent[];
}): string {
  const mark = best ? ' `best`' : worst ? ' `worst`' : '';
  const own = `- ${lineToMarkdown(phrasing.line(words))}${mark}`;
  const why = quoted(nodesToMarkdown(remark));
  return why === '' ? own : `${own}\n${indented(why, '  ')}`;
}

function item(sign: string, text: string, indent = ' '.repeat(sign.length)): string {
  return `${sign}${indented(text, indent).trimStart()}`;
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

function quoted(text: string): string {
  return text === '' ? '' : text.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

function tableText(
  { heads, pairs }: Extract<ExchangedAnswer, { kind: 'match' }>,
  language: Language,
): string {
  const { left, right } = heads ?? HEADS[language];
  const rows = pairs.map((pair) => [cell(pair.left), cell(pair.right)]);
  const lines = [[left, right].map((head) => cell(paragraph([words(head)]))), ['---', '---'], ...rows];
  return lines.map(([one = '', other = '']) => `|${one === '' ? ' ' : ` ${one} `}| ${other} |`).join('\n');
}

function cell(content: readonly RootContent[]): string {
  return lineToMarkdown(phrasing.line(content)).replace(/(?<!\\)\|/g, '\\|');
}

function blankText(blank: ExchangedBlank | undefined): string {
  if (!blank) return '';
  if (blank.kind === 'gap') return `[[${blank.wordings.map(wordingText).join(' | ')}]]`;
  return `[[${blank.options.map(({ text, right }) => (right ? `(${wordingText(text)})` : wordingText(text))).join(' | ')}]]`;
}

/** A wording without what divides wordings or ends a blank. */
function wordingText(text: string): string {
  return lineToMarkdown([
    words(
      text
        .replace(/[|\uff5c]/g, '/')
        .replaceAll(']]', '] ]')
        .replaceAll('[[', '[ [')
        .trim(),
    ),
  ]);
}
