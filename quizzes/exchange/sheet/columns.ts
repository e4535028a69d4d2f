import type { Language, Words } from '../../../markdown/problem.ts';

/** How many options, replies, steps, pairs or lines of a rubric a row has room for. */
export const OPTIONS = 8;

/** The letters of a row's options. */
export const LETTERS = 'ABCDEFGH';

/** A column by what it holds. `option3` and `remark3` belong together; both count from 0. */
export type ColumnKey =
  | 'id'
  | 'type'
  | 'competency'
  | 'critical'
  | 'question'
  | 'details'
  | 'answer'
  | 'tolerance'
  | 'unit'
  | `option${number}`
  | `remark${number}`
  | 'explanation';

export interface Column {
  key: ColumnKey;
  head: Words;
  /** In characters, as Excel counts them. */
  width: number;
}

const numbers = Array.from({ length: OPTIONS }, (_, index) => index);

/** The columns of the sheet, from the left. */
export const COLUMNS: readonly Column[] = [
  { key: 'id', head: { zh: '编号', en: 'ID' }, width: 18 },
  { key: 'type', head: { zh: '题型', en: 'Type' }, width: 14 },
  { key: 'competency', head: { zh: '能力', en: 'Competency' }, width: 20 },
  { key: 'critical', head: { zh: '必须全对', en: 'Critical' }, width: 10 },
  { key: 'question', head: { zh: '题目', en: 'Question' }, width: 48 },
  { key: 'details', head: { zh: '补充说明', en: 'Details' }, width: 30 },
  { key: 'answer', head: { zh: '答案', en: 'Answer' }, width: 22 },
  { key: 'tolerance', head: { zh: '允许误差', en: 'Tolerance' }, width: 10 },
  { key: 'unit', head: { zh: '单位', en: 'Unit' }, width: 8 },
  ...numbers.map((index): Column => ({
    key: `option${index}`,
    head: { zh: `选项 ${LETTERS[index] ?? ''}`, en: `Option ${LETTERS[index] ?? ''}` },
    width: 30,
  })),
  { key: 'explanation', head: { zh: '解析', en: 'Explanation' }, width: 40 },
  ...numbers.map((index): Column => ({
    key: `remark${index}`,
    head: { zh: `点评 ${LETTERS[index] ?? ''}`, en: `Remark ${LETTERS[index] ?? ''}` },
    width: 30,
  })),
];

/** The types that a row can hold. */
export type SheetType =
  | 'single'
  | 'multiple'
  | 'truth'
  | 'number'
  | 'words'
  | 'blanks'
  | 'order'
  | 'match'
  | 'best-and-worst'
  | 'classify'
  | 'rubric';

/** What a type is called in the sheet, and how it is filled in. */
export const SHEET_TYPES: Record<SheetType, { name: Words; how: Words }> = {
  single: {
    name: { zh: '单选', en: 'Single choice' },
    how: {
      zh: '选项里写选项，“答案”写一个字母，如 B',
      en: 'Options in the option columns; one letter as the answer: B',
    },
  },
  multiple: {
    name: { zh: '多选', en: 'Multiple choice' },
    how: { zh: '“答案”写几个字母，如 A C', en: 'Several letters as the answer: A C' },
  },
  truth: {
    name: { zh: '判断', en: 'True or false' },
    how: {
      zh: '“答案”写 对 或 错；点评 A 给选“对”的人，点评 B 给选“错”的人',
      en: 'True or False as the answer; remark A is for those who choose True, remark B for False',
    },
  },
  number: {
    name: { zh: '数字', en: 'Number' },
    how: {
      zh: '“答案”写数字，可以写允许误差和单位',
      en: 'A number as the answer, with its tolerance and unit where there are any',
    },
  },
  words: {
    name: { zh: '简答', en: 'Wordings' },
    how: { zh: '“答案”写各种说法，用 | 隔开', en: 'The wordings that are right as the answer, divided by |' },
  },
  blanks: {
    name: { zh: '填空', en: 'Blanks' },
    how: {
      zh: '在题目或补充说明里写 [[词 | 别的写法]]，下拉选择写 [[(对的) | 错的]]；“答案”空着',
      en: 'Write [[word | other wording]] in the question or its details, a drop-down as [[(right) | wrong]]; no answer',
    },
  },
  order: {
    name: { zh: '排序', en: 'Put in order' },
    how: { zh: '选项按正确顺序写；“答案”空着', en: 'The options in their right order; no answer' },
  },
  match: {
    name: { zh: '配对', en: 'Match' },
    how: {
      zh: '每个选项写“左 → 右”（也可以写 ->）；干扰项只写“→ 右”；“答案”空着',
      en: 'Each option as "left → right" (or ->); a distractor as "→ right"; no answer',
    },
  },
  'best-and-worst': {
    name: { zh: '最好和最差', en: 'Best and worst' },
    how: {
      zh: '“答案”写两个字母：先最好的，再最差的，如 B D',
      en: 'Two letters as the answer: the best, then the worst: B D',
    },
  },
  classify: {
    name: { zh: '工单分类', en: 'Classify' },
    how: {
      zh: '“答案”写分类，用 | 隔开，如 billing/dispute',
      en: 'The right classes as the answer, divided by |: billing/dispute',
    },
  },
  rubric: {
    name: { zh: '问答（人工评分）', en: 'Marked by a person' },
    how: {
      zh: '每个选项写“2: 先说出客户的损失”，先写分值；“答案”空着',
      en: 'Each option as "2: names the loss first", the points first; no answer',
    },
  },
};

/** The name of the sheet that holds the questions. */
export const SHEET_NAME: Words = { zh: '题目', en: 'Questions' };

/** The row with this id shows how it is done, and is not read. */
export const EXAMPLE = 'example';

export const YES: Words = { zh: '是', en: 'Yes' };

/** The type that words in the sheet mean, in either language. */
export function typeNamed(words: string): SheetType | undefined {
  const wanted = plain(words);
  return SHEET_TYPE_KEYS.find((key) => {
    const { zh, en } = SHEET_TYPES[key].name;
    return [zh, en, key].some((name) => plain(name) === wanted);
  });
}

/** The column that words at the head of a sheet mean, in either language. */
export function columnNamed(words: string): Column | undefined {
  const wanted = plain(words);
  return COLUMNS.find(({ head }) => plain(head.zh) === wanted || plain(head.en) === wanted);
}

export const SHEET_TYPE_KEYS: readonly SheetType[] = [
  'single',
  'multiple',
  'truth',
  'number',
  'words',
  'blanks',
  'order',
  'match',
  'best-and-worst',
  'classify',
  'rubric',
];

/** The names of all types in one language, for a drop-down. */
export function typeNames(language: Language): string[] {
  return SHEET_TYPE_KEYS.map((key) => SHEET_TYPES[key].name[language]);
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[\s*]/g, '');
}
