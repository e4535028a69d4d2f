import type { RootContent } from 'mdast';
import { didYouMean, type Place } from '../../../markdown/problem.ts';
import { withoutTokens, type ExchangedBlank, type ExchangedQuestion } from '../exchanged.ts';
import { shortly } from '../loss.ts';
import { cutBlanks, markdownBlocks, markdownLine } from './cell-markdown.ts';
import { typeNamed, typeNames, YES, type ColumnKey, type SheetType } from './columns.ts';
import { rowAnswer } from './row-answer.ts';
import type { NoteBadCell, RowTexts } from './row-choice.ts';

/** What the centre knows, against which a row is checked. */
export interface KnownToSheet {
  /** Ids of competencies. */
  competencies: readonly string[];
}

const COMPETENCY = /^[A-Z]+\d+/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NO = ['', '否', '不', 'no', 'n', 'false', '0'];
const YES_WORDS = [
  ...Object.values(YES).map((word) => word.toLowerCase()),
  'y',
  'true',
  '1',
  'critical',
  '√',
  'x',
];

/** A row as a question, or nothing once its bad cells are noted. */
export function rowQuestion(
  texts: RowTexts,
  place: Place,
  known: KnownToSheet,
  bad: NoteBadCell,
): ExchangedQuestion | undefined {
  const of = (key: ColumnKey) => withoutTokens(texts.get(key) ?? '');
  const type = typeOf(of('type'), bad);
  const id = idOf(of('id'), bad);
  const competency = competencyOf(of('competency'), known, bad);
  const critical = criticalOf(of('critical'), bad);
  const asked = cutBlanks(of('question'));
  const details = cutBlanks(of('details'), asked.blanks.length);
  const blanks: ExchangedBlank[] = [...asked.blanks, ...details.blanks];
  if (of('question') === '') bad('question', { zh: '没有写题目。', en: 'There is no question.' });
  const answer = type && rowAnswer(type, texts, blanks, bad);
  if (!answer) return undefined;
  const text: RootContent[] = [...markdownLine(asked.text), ...markdownBlocks(details.text)];
  return {
    ...(id !== '' && { id }),
    ...(competency !== '' && { competency }),
    critical,
    name: shortly(of('question')),
    text,
    answer,
    explanation: markdownBlocks(of('explanation')),
    place,
  };
}

function typeOf(words: string, bad: NoteBadCell): SheetType | undefined {
  const type = typeNamed(words);
  if (type) return type;
  const mend = didYouMean(words, [...typeNames('zh'), ...typeNames('en')]);
  const all = { zh: typeNames('zh').join('、'), en: typeNames('en').join(', ') };
  bad('type', {
    zh:
      words === ''
        ? `没有选题型。可以选：${all.zh}。`
        : `没有“${words}”这种题型。${mend.zh || `可以选：${all.zh}。`}`,
    en:
      words === ''
        ? `Choose a type: ${all.en}.`
        : `There is no type "${words}".${mend.en || ` Choose one of: ${all.en}.`}`,
  });
  return undefined;
}

function idOf(words: string, bad: NoteBadCell): string {
  if (words === '' || ID.test(words)) return words;
  bad('id', {
    zh: `编号“${words}”写得不对：只用小写字母、数字和连字符，如 fee-exit；也可以空着，让系统取。`,
    en: `"${words}" is no id: use small letters, digits and hyphens (fee-exit), or leave it empty to be given one.`,
  });
  return '';
}

function competencyOf(words: string, { competencies }: KnownToSheet, bad: NoteBadCell): string {
  const id = COMPETENCY.exec(words.normalize('NFKC').trim())?.[0] ?? '';
  if (competencies.includes(id)) return id;
  const mend = didYouMean(words, competencies);
  bad('competency', {
    zh:
      words === ''
        ? '没有选考的是哪项能力。'
        : `没有“${words}”这项能力。${mend.zh || `可以写：${competencies.join('、')}。`}`,
    en:
      words === ''
        ? 'It does not say which competency it shows.'
        : `There is no competency "${words}".${mend.en || ` There are ${competencies.join(', ')}.`}`,
  });
  return '';
}

function criticalOf(words: string, bad: NoteBadCell): boolean {
  const plain = words.toLowerCase();
  if (NO.includes(plain)) return false;
  if (YES_WORDS.includes(plain)) return true;
  bad('critical', {
    zh: `“${words}”看不懂。必须全对才及格的题写“是”，其他空着。`,
    en: `"${words}" is not clear. Write Yes for a question that must be fully right, and leave it empty otherwise.`,
  });
  return false;
}
