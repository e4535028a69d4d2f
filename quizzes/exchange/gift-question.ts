import type {
  Essay,
  GIFTQuestion,
  Matching,
  MultipleChoice,
  Numerical,
  ShortAnswer,
  TextFormat,
  TrueFalse,
} from 'gift-pegjs';
import type { RootContent } from 'mdast';
import { readTree } from '../../markdown/markdown-tree.ts';
import { notePartial, optionsFromCredits } from './credit.ts';
import { tokenOf, withoutTokens, type ExchangedAnswer, type ExchangedBlank } from './exchanged.ts';
import { htmlToLine } from './html-to-nodes.ts';
import { essayWithoutPoints, noteWordRemarks } from './lost-answers.ts';
import type { LossBook } from './loss.ts';
import { nodesFromHtml } from './lost-html-words.ts';
import { plainBlocks } from './mdast-parts.ts';

type Asked = MultipleChoice | ShortAnswer | Numerical | Essay | TrueFalse | Matching;

/** The parser's sign for an answer in the middle of a sentence. */
const GAP = /_____ ?/;
const LOOKS_LIKE_HTML = /<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d+);/i;
const FORMATTED = /<\/?(?:p|b|i|strong|em|span|br|div)\b[^<>]*>/i;

/** A question of GIFT's parser as one of ours. */
export function fromGift(
  gift: Exclude<GIFTQuestion, { type: 'Description' | 'Category' }>,
  book: LossBook,
): { text: RootContent[]; answer: ExchangedAnswer; explanation: RootContent[] } {
  const explanation = textOf(gift.globalFeedback, book);
  const blank = gift.hasEmbeddedAnswers ? blankOf(gift, book) : undefined;
  const stem = { ...gift.stem, text: stemText(gift, blank !== undefined) };
  const answer: ExchangedAnswer = blank ? { kind: 'blanks', blanks: [blank] } : answerOf(gift, book);
  const text = textOf(stem, book, blank !== undefined);
  return { text, answer, explanation };
}

/** The words with a token, or a line to look at, where the answer stands. What follows it may be a full stop only. */
function stemText({ stem, hasEmbeddedAnswers }: Asked, blank: boolean): string {
  const text = withoutTokens(stem.text);
  if (!hasEmbeddedAnswers) return text;
  const after = text.slice(text.search(GAP)).replace(GAP, '');
  const before = text.slice(0, text.search(GAP));
  if (!blank && /^[\s\p{P}]*$/u.test(after))
    return `${before.trim()}${/[\p{P}]$/u.test(before.trim()) ? '' : ' ____'}`;
  const sign = blank ? tokenOf(0) : '____';
  const space = /^[\p{P}\p{Script=Han}]/u.test(after) ? '' : ' ';
  return `${/\p{Script=Han}\s*$/u.test(before) ? before.trimEnd() : before}${sign}${space}${after}`;
}

/** An answer in the middle of a sentence as a blank; not when its remarks or part marks would be lost. */
function blankOf(gift: Asked, book: LossBook): ExchangedBlank | undefined {
  if (gift.type !== 'MC' && gift.type !== 'Short') return undefined;
  const after = gift.stem.text.slice(gift.stem.text.search(GAP)).replace(GAP, '');
  const bare = gift.choices.every(({ feedback, weight }) => !feedback && weight === null);
  if (!/[\p{L}\p{N}]/u.test(after) && !bare) return undefined;
  if (!bare && gift.type === 'MC') return undefined;
  if (gift.type === 'Short') return { kind: 'gap', wordings: wordingsOf(gift, book) };
  return {
    kind: 'drop-down',
    options: gift.choices.map(({ text, isCorrect }) => ({ text: lineOf(text), right: isCorrect })),
  };
}

function answerOf(gift: Asked, book: LossBook): ExchangedAnswer {
  switch (gift.type) {
    case 'MC': {
      const several = !gift.choices.some(({ isCorrect }) => isCorrect);
      const options = gift.choices.map(({ text, isCorrect, weight, feedback }) => ({
        words: textOf(text, book),
        credit: weight ?? (isCorrect ? 100 : 0),
        remark: textOf(feedback, book),
      }));
      return optionsFromCredits(options, several, book);
    }
    case 'TF': {
      // The first feedback is for whoever answers wrongly, whatever the parser calls it.
      const [wrong, right] = [textOf(gift.trueFeedback, book), textOf(gift.falseFeedback, book)];
      return {
        kind: 'truth',
        truth: gift.isTrue,
        onTrue: gift.isTrue ? right : wrong,
        onFalse: gift.isTrue ? wrong : right,
      };
    }
    case 'Short':
      return { kind: 'words', wordings: wordingsOf(gift, book) };
    case 'Numerical':
      return numberOf(gift, book);
    case 'Matching':
      return {
        kind: 'match',
        pairs: gift.matchPairs.map(({ subquestion, subanswer }) => ({
          left: textOf(subquestion, book),
          right: plainBlocks(unescaped(subanswer)),
        })),
      };
    case 'Essay':
      return essayWithoutPoints(book);
  }
}

function wordingsOf({ choices }: ShortAnswer | MultipleChoice, book: LossBook): string[] {
  const full = choices.filter(({ weight }) => weight === null || weight === 100);
  if (full.length < choices.length) notePartial(book);
  noteWordRemarks(
    choices.some(({ feedback }) => feedback !== null),
    book,
  );
  return full.map(({ text }) => typedOf(text)).filter((wording) => wording !== '' && wording !== '*');
}

function numberOf({ choices }: Numerical, book: LossBook): ExchangedAnswer {
  const list = Array.isArray(choices)
    ? choices
    : [{ isCorrect: true, weight: null, text: choices, feedback: null }];
  const rights = list.filter(({ isCorrect, weight }) => isCorrect && (weight === null || weight === 100));
  if (rights.length < list.length || rights.length > 1) notePartial(book);
  noteWordRemarks(
    list.some(({ feedback }) => feedback !== null),
    book,
  );
  const { number, range = 0, numberLow, numberHigh } = (rights[0] ?? list[0])?.text ?? {};
  if (numberLow === undefined || numberHigh === undefined) {
    return { kind: 'number', answer: String(number ?? 0), tolerance: String(range) };
  }
  return {
    kind: 'number',
    answer: decimal((numberLow + numberHigh) / 2),
    tolerance: decimal((numberHigh - numberLow) / 2),
  };
}

/** Without the dust of binary fractions: (3.141 + 3.142) / 2 is 3.1415. */
function decimal(number: number): string {
  return String(Number(number.toFixed(10)));
}

function textOf(text: TextFormat | null | undefined, book: LossBook, keepsToken = false): RootContent[] {
  if (!text) return [];
  const source = keepsToken ? text.text : withoutTokens(text.text);
  if (text.format === 'markdown') return readTree('', source).root?.children ?? plainBlocks(source);
  if (text.format === 'html' || (text.format === 'moodle' && LOOKS_LIKE_HTML.test(source))) {
    return nodesFromHtml(source, book);
  }
  return plainBlocks(source);
}

/** What is to be typed is no HTML, even where everything else is. */
function typedOf({ text }: TextFormat): string {
  const line = FORMATTED.test(text) ? htmlToLine(text) : text;
  return withoutTokens(line).replace(/\s+/g, ' ').trim();
}

function lineOf({ format, text }: TextFormat): string {
  const line = format === 'html' || LOOKS_LIKE_HTML.test(text) ? htmlToLine(text) : text;
  return withoutTokens(line).replace(/\s+/g, ' ').trim();
}

/** The parser leaves the right side of a pair escaped. */
function unescaped(text: string): string {
  return withoutTokens(text)
    .replace(/&&(\d{3});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\([\\:#={}~])/g, '$1');
}
