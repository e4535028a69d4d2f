import type { RootContent } from 'mdast';
import type { Language } from '../../../markdown/problem.ts';
import { TOKEN, type ExchangedAnswer, type ExchangedBlank, type ExchangedQuestion } from '../exchanged.ts';
import { lose, type LossBook } from '../loss.ts';
import { saysTrue } from '../truth-words.ts';
import { paragraph } from '../mdast-parts.ts';
import { nodesToMarkdown } from '../nodes-to-markdown.ts';
import { divided } from '../to-markdown.ts';
import { LETTERS, OPTIONS, SHEET_TYPES, YES, type ColumnKey, type SheetType } from './columns.ts';

type Row = Map<ColumnKey, string | number>;

/** A question as a row, without its competency; nothing, with the loss noted, when it has more options than columns. */
export function questionRow(
  question: ExchangedQuestion,
  language: Language,
  book: LossBook,
): Row | undefined {
  const { id = '', critical, answer, explanation } = question;
  const { heading, below } = divided(question);
  const row: Row = new Map<ColumnKey, string | number>([
    ['id', id],
    ['type', SHEET_TYPES[typeOf(answer)].name[language]],
    ['critical', critical ? YES[language] : ''],
    ['question', withBlanks(paragraph(heading), answer)],
    ['details', withBlanks(below, answer)],
    ['explanation', nodesToMarkdown(explanation)],
  ]);
  const options = optionsOf(answer);
  if (options.length > OPTIONS) {
    lose(book, 'type', {
      zh: `有 ${String(options.length)} 个选项，表里只有 ${String(OPTIONS)} 列，这道题不写出。`,
      en: `It has ${String(options.length)} options and the sheet ${String(OPTIONS)} columns; it is left out.`,
    });
    return undefined;
  }
  options.forEach(({ text, remark }, index) => {
    row.set(`option${index}`, text);
    row.set(`remark${index}`, remark);
  });
  setAnswer(row, answer, language, book);
  return row;
}

function typeOf({ kind }: ExchangedAnswer): SheetType {
  return kind;
}

function optionsOf(answer: ExchangedAnswer): { text: string; remark: string }[] {
  const option = (words: readonly RootContent[], remark: readonly RootContent[] = []) => ({
    text: nodesToMarkdown(words),
    remark: nodesToMarkdown(remark),
  });
  switch (answer.kind) {
    case 'single':
    case 'multiple':
      return answer.options.map(({ words, remark }) => option(words, remark));
    case 'best-and-worst':
      return answer.replies.map(({ words, remark }) => option(words, remark));
    case 'order':
      return answer.steps.map((step) => option(step));
    case 'match':
      return answer.pairs.map(({ left, right }) => ({
        text: `${nodesToMarkdown(left)} → ${nodesToMarkdown(right)}`.trim(),
        remark: '',
      }));
    case 'rubric':
      return answer.points.map(({ points, words }) => ({
        text: `${points}: ${nodesToMarkdown(words)}`,
        remark: '',
      }));
    default:
      return [];
  }
}

function setAnswer(row: Row, answer: ExchangedAnswer, language: Language, book: LossBook): void {
  const letters = (chosen: readonly boolean[]) =>
    chosen.flatMap((is, index) => (is ? (LETTERS[index] ?? '') : [])).join(' ');
  switch (answer.kind) {
    case 'single':
    case 'multiple':
      row.set('answer', letters(answer.options.map(({ right }) => right)));
      return;
    case 'best-and-worst': {
      const [best, worst] = [answer.replies.map((one) => one.best), answer.replies.map((one) => one.worst)];
      row.set('answer', `${letters(best)} ${letters(worst)}`);
      return;
    }
    case 'truth':
      row.set('answer', TRUTH[language].find((word) => saysTrue(word) === answer.truth) ?? '');
      row.set('remark0', nodesToMarkdown(answer.onTrue));
      row.set('remark1', nodesToMarkdown(answer.onFalse));
      return;
    case 'number':
      row.set('answer', Number(answer.answer));
      if (Number(answer.tolerance) !== 0) row.set('tolerance', Number(answer.tolerance));
      if (answer.unit !== undefined) row.set('unit', answer.unit);
      return;
    case 'words':
      row.set('answer', answer.wordings.join(' | '));
      return;
    case 'classify':
      row.set('answer', answer.classes.join(' | '));
      return;
    case 'match':
      if (answer.heads) noteHeads(book);
      return;
    default:
      return;
  }
}

/** Words with their blanks as they are typed: what stands in a blank is no Markdown. */
function withBlanks(nodes: readonly RootContent[], answer: ExchangedAnswer): string {
  const text = nodesToMarkdown(nodes);
  if (answer.kind !== 'blanks') return text;
  return text.replace(TOKEN, (_, number: string) => blankText(answer.blanks[Number(number)]));
}

function blankText(blank: ExchangedBlank | undefined): string {
  if (!blank) return '';
  if (blank.kind === 'gap') return `[[${blank.wordings.join(' | ')}]]`;
  return `[[${blank.options.map(({ text, right }) => (right ? `(${text})` : text)).join(' | ')}]]`;
}

const TRUTH = { zh: ['对', '错'], en: ['True', 'False'] } as const;

function noteHeads(book: LossBook): void {
  lose(book, 'heads', {
    zh: '配对表两列的标题没有写出，表里没有地方放。',
    en: 'The heads of the two columns were left out; the sheet has no place for them.',
  });
}
