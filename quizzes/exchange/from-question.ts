import type { RootContent } from 'mdast';
import { EMPTY } from '../types/blank-line.ts';
import { QUESTION_KINDS } from '../question-kinds.ts';
import type { Piece, Prose, Question, QuestionType } from '../quiz.ts';
import { tokenOf, type ExchangedAnswer, type ExchangedBlank, type ExchangedQuestion } from './exchanged.ts';
import { htmlToNodes } from './html-to-nodes.ts';
import { lose, type LossBook } from './loss.ts';
import { paragraph, words } from './mdast-parts.ts';
import { saysTrue } from './truth-words.ts';

/** Notes that a question is left out, because a format has nothing like its type. */
export function noteForeignType(type: QuestionType, book: LossBook): void {
  const { written } = QUESTION_KINDS[type];
  lose(book, 'type', {
    zh: `这个格式里没有这种题型（${written.zh}），这道题不写出。`,
    en: `This format has no such type of question (${written.en}); it is left out.`,
  });
}

/** One of our questions for the formats, or nothing, with the loss noted, when no other format knows its type. */
export function fromQuestion(question: Question, book: LossBook): ExchangedQuestion | undefined {
  const answer = answerOf(question, book);
  if (!answer) {
    noteForeignType(question.type, book);
    return undefined;
  }
  return {
    id: question.id,
    competency: question.competency,
    critical: question.critical,
    name: question.title,
    text: question.type === 'blanks' ? blankText(question) : nodes(question.prompt),
    answer,
    explanation: question.explanation ? nodes(question.explanation) : [],
    place: question.place,
  };
}

function answerOf(question: Question, book: LossBook): ExchangedAnswer | undefined {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        kind: question.type,
        options: question.options.map((one) => ({ ...one, words: nodes(one), remark: remark(one) })),
      };
    case 'true-or-false':
      return truthOf(question);
    case 'number': {
      const { answer, tolerance, unit } = question;
      return {
        kind: 'number',
        answer: plain(answer),
        tolerance: plain(tolerance),
        ...(unit !== undefined && { unit }),
      };
    }
    case 'words':
      if (question.patterns && question.patterns.length > 0) notePatterns(book);
      return question.wordings.length > 0 ? { kind: 'words', wordings: question.wordings } : undefined;
    case 'blanks':
      return { kind: 'blanks', blanks: question.lines.flat().flatMap(blankOf) };
    case 'order':
      return { kind: 'order', steps: question.steps.map(nodes) };
    case 'match':
      return { kind: 'match', heads: question.heads, pairs: pairsOf(question) };
    case 'best-and-worst':
      return {
        kind: 'best-and-worst',
        replies: question.replies.map((one) => ({ ...one, words: nodes(one), remark: remark(one) })),
      };
    case 'classify':
      return { kind: 'classify', classes: question.classes.map(({ text }) => text) };
    case 'rubric':
      return {
        kind: 'rubric',
        points: question.lines.map(({ points, text }) => ({
          points: plain(points),
          words: paragraph([words(text)]),
        })),
      };
    default:
      return undefined;
  }
}

function truthOf({ options }: Question<'true-or-false'>): ExchangedAnswer | undefined {
  const yes = options.find(({ text }) => saysTrue(text));
  const no = options.find((option) => option !== yes);
  return yes && no && { kind: 'truth', truth: yes.right, onTrue: remark(yes), onFalse: remark(no) };
}

/** Without an exponent, which no author may write. */
function plain(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(12).replace(/\.?0+$/, '') : text;
}

function blankOf(piece: Piece): ExchangedBlank[] {
  if (piece.kind === 'words') return [];
  if (piece.kind === 'gap') return [{ kind: 'gap', wordings: piece.wordings }];
  return [{ kind: 'drop-down', options: piece.options }];
}

/** The sentences with their blanks as tokens, and the words around them; a heading with blanks comes first. */
function blankText(question: Question<'blanks'>): RootContent[] {
  let number = 0;
  const lines = question.lines.map((line) =>
    line.map((piece) => (piece.kind === 'words' ? piece.html : tokenOf(number++))).join(''),
  );
  const asNodes = lines.flatMap((html) => htmlToNodes(`<p>${html}</p>`).nodes);
  const inHeading = question.title.includes(EMPTY) ? asNodes.splice(0, 1) : [];
  return [...inHeading, ...nodes(question.prompt), ...asNodes];
}

function pairsOf({ left, right }: Question<'match'>): { left: RootContent[]; right: RootContent[] }[] {
  const used = new Set(left.map(({ partner }) => partner));
  const rightOf = (number: number) => htmlToNodes(right[number]?.html ?? '').nodes;
  return [
    ...left.map((one) => ({ left: nodes(one), right: rightOf(one.partner) })),
    ...right.flatMap((_, number) => (used.has(number) ? [] : [{ left: [], right: rightOf(number) }])),
  ];
}

function nodes({ html }: Prose): RootContent[] {
  return htmlToNodes(html).nodes;
}

/** A coach's remark without the quotation that it stands in. */
function remark({ why }: { why?: Prose }): RootContent[] {
  if (!why) return [];
  return nodes(why).flatMap((node): RootContent[] => (node.type === 'blockquote' ? node.children : [node]));
}

function notePatterns(book: LossBook): void {
  lose(book, 'patterns', {
    zh: '斜杠里的写法规律（/…/）没有写出，别的系统读不懂；只写出了词句。',
    en: 'Patterns between slashes were left out, for other systems read them otherwise; only wordings were written.',
  });
}
