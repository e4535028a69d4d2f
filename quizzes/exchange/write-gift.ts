import type { RootContent } from 'mdast';
import { toHtml } from '../../markdown/html.ts';
import type { Quiz } from '../quiz.ts';
import { creditOf, percentText } from './credit.ts';
import { TOKEN, type ExchangedAnswer, type ExchangedBlank, type ExchangedQuestion } from './exchanged.ts';
import { fromQuestion, noteForeignType } from './from-question.ts';
import { lose, type Loss, type LossBook, type Written } from './loss.ts';
import { noteCommonLosses } from './lost-of-quiz.ts';
import { paragraph, words } from './mdast-parts.ts';
import { ourTags } from './our-marks.ts';

/**
 * Writes a quiz as GIFT. Our id, competency and `critical` stand in the comment before a question, as Moodle reads
 * ids and tags; words with structure are written as HTML.
 */
export function writeGift(quiz: Quiz): Written {
  const losses: Loss[] = noteCommonLosses(quiz);
  const texts = quiz.questions.flatMap((question) => {
    const book: LossBook = { question: question.id, place: question.place, losses };
    const exchanged = fromQuestion(question, book);
    return (exchanged && questionText(exchanged, book)) ?? [];
  });
  const category = `$CATEGORY: ${quiz.title.replace(/[\r\n]/g, ' ')}`;
  return { text: `${[category, ...texts].join('\n\n')}\n`, losses };
}

function questionText(question: ExchangedQuestion, book: LossBook): string | undefined {
  const { id = '', name, text, answer, explanation } = question;
  const tags = [`[id:${id}]`, ...ourTags(question).map((tag) => `[tag:${tag}]`)];
  const general = explanation.length > 0 ? `####${rich(explanation)}` : '';
  const body =
    answer.kind === 'blanks'
      ? blankText(text, answer.blanks, general, book)
      : plainBody(text, answer, general, book);
  return body && `// ${tags.join(' ')}\n::${escaped(name.slice(0, 200))}::${body}`;
}

function plainBody(
  text: RootContent[],
  answer: ExchangedAnswer,
  general: string,
  book: LossBook,
): string | undefined {
  const inside = answerText(answer, book);
  return inside === undefined ? undefined : `${rich(text)}\n{${inside}${general}}`;
}

function answerText(answer: ExchangedAnswer, book: LossBook): string | undefined {
  switch (answer.kind) {
    case 'single':
    case 'multiple':
      return answer.options
        .map(({ right, words, remark }) => {
          const credit = `~%${percentText(creditOf(right, answer.options))}%`;
          const sign = answer.kind === 'single' ? (right ? '=' : '~') : credit;
          return `\n${sign}${rich(words)}${feedback(remark)}`;
        })
        .join('')
        .concat('\n');
    case 'truth': {
      const [right, wrong] = answer.truth ? [answer.onTrue, answer.onFalse] : [answer.onFalse, answer.onTrue];
      const first = wrong.length > 0 || right.length > 0 ? `#${wrong.length > 0 ? rich(wrong) : ''}` : '';
      return `${answer.truth ? 'T' : 'F'}${first}${feedback(right)}`;
    }
    case 'number':
      if (answer.unit !== undefined) noteUnit(answer.unit, book);
      return `#${answer.answer}:${answer.tolerance}`;
    case 'words':
      return answer.wordings.map((wording) => `=${typed(wording, book)} `).join('');
    case 'match':
      noteHeads(book);
      return answer.pairs
        .map(({ left, right }) => `\n=${left.length > 0 ? rich(left) : ''} -> ${typed(line(right), book)}`)
        .join('')
        .concat('\n');
    case 'rubric':
      notePoints(book);
      return '';
    case 'best-and-worst':
    case 'classify':
      noteForeignType(answer.kind, book);
      return undefined;
    default:
      noteType(answer.kind, book);
      return undefined;
  }
}

/** GIFT knows one blank, in the middle of the words; as HTML, so that its end is the end of a paragraph at least. */
function blankText(
  text: RootContent[],
  blanks: readonly ExchangedBlank[],
  general: string,
  book: LossBook,
): string | undefined {
  const [blank, second] = blanks;
  if (!blank || second) {
    noteType('blanks', book);
    return undefined;
  }
  const [before = '', , after = ''] = toHtml(text).split(TOKEN);
  const inside =
    blank.kind === 'gap'
      ? blank.wordings.map((wording) => `=${typed(wording, book)} `)
      : blank.options.map(({ text, right }) => `${right ? '=' : '~'}${rich(paragraph([words(text)]))} `);
  return `[html]${escaped(before)}{${inside.join('')}${general}}${escaped(after)}`;
}

function feedback(remark: readonly RootContent[]): string {
  return remark.length > 0 ? `#${rich(remark)}` : '';
}

/** Words as they are when they are one plain line, and otherwise as HTML. */
function rich(nodes: readonly RootContent[]): string {
  const plain = plainLine(nodes);
  if (plain !== undefined) return escaped(plain);
  return `[html]${escaped(toHtml(nodes).replaceAll('->', '-&gt;'))}`;
}

function plainLine([node, second]: readonly RootContent[]): string | undefined {
  if (node?.type !== 'paragraph' || second) return undefined;
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '<')).join('');
  return /[<>&\n\\]|^[[%]|^\s*\/\//.test(text) ? undefined : text;
}

/** What is typed or matched is plain, without the arrow that would divide it. */
function typed(text: string, book: LossBook): string {
  if (text.includes('->')) {
    lose(book, 'arrow', {
      zh: '答案里的“->”写成了“→”，因为 GIFT 用它来配对。',
      en: 'The "->" in an answer was written as "→", for GIFT makes pairs with it.',
    });
  }
  return escaped(
    text
      .replaceAll('->', '→')
      .replace(/\n/g, ' ')
      .replace(/^(?=%|\[)/, ' '),
  );
}

function line(nodes: readonly RootContent[]): string {
  const [only] = nodes;
  if (only?.type !== 'paragraph') return '';
  return only.children
    .map((child) =>
      'value' in child
        ? child.value
        : 'children' in child
          ? line([{ ...only, children: child.children }])
          : ' ',
    )
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\n/g, '\\n');
}

function noteUnit(unit: string, book: LossBook): void {
  lose(book, 'unit', {
    zh: `单位“${unit}”没有写出，GIFT 的数字题没有单位。请写在题目里。`,
    en: `The unit "${unit}" was left out: numbers in GIFT have none. Say it in the question.`,
  });
}

function noteHeads(book: LossBook): void {
  lose(book, 'heads', {
    zh: '配对表两列的标题没有写出，这个格式里没有。',
    en: 'The heads of the two columns were left out; this format has none.',
  });
}

function notePoints(book: LossBook): void {
  lose(book, 'points', {
    zh: '评分要点没有写出，GIFT 的问答题没有。',
    en: 'What earns the points was left out; essays in GIFT do not have it.',
  });
}

function noteType(kind: 'order' | 'blanks', book: LossBook): void {
  const words =
    kind === 'order'
      ? {
          zh: 'GIFT 没有排序题，这道题不写出。',
          en: 'GIFT cannot put things in order; the question is left out.',
        }
      : {
          zh: 'GIFT 的一道题只能有一个空，这道题不写出。请拆成几道，或用 Moodle XML。',
          en: 'A question in GIFT has one blank only; this one is left out. Make several of it, or use Moodle XML.',
        };
  lose(book, 'type', words);
}
