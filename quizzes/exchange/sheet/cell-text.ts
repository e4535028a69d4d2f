import type { Cell, CellValue } from 'exceljs';
import type { Words } from '../../../markdown/problem.ts';

/** What a cell holds, as text, with what should be looked at; or why it cannot be taken. */
export type CellText =
  { text: string; doubt?: Words; bad?: never } | { bad: Words; text?: never; doubt?: never };

/** The text of a cell as a person sees it. A number is written out, without an exponent. */
export function cellText(cell: Cell): CellText {
  if (cell.isMerged && cell.master.address !== cell.address) return mergedText(cell);
  return valueText(cell.value);
}

function valueText(value: CellValue): CellText {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value.trim() };
  if (typeof value === 'number') return { text: numberText(value) };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return dateText(value);
  if ('error' in value) return { bad: errorIn(value.error) };
  if ('richText' in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join('')
        .trim(),
    };
  if ('hyperlink' in value) return { text: value.text.trim() };
  if ('formula' in value || 'sharedFormula' in value) return formulaText(value.result);
  return { text: '' };
}

function formulaText(result: CellValue): CellText {
  if (result === undefined || result === null) return { bad: NO_RESULT };
  const { text, bad } = valueText(result);
  if (bad) return { bad };
  return {
    text,
    doubt: {
      zh: `这里是公式，取了它的结果“${text}”。`,
      en: `This is a formula; its result "${text}" was taken.`,
    },
  };
}

/** Down a column a merged value holds for every row; across columns it belongs to the first. */
function mergedText(cell: Cell): CellText {
  if (cell.master.col !== cell.col) return { text: '', doubt: MERGED_ACROSS };
  const { text, bad } = valueText(cell.master.value);
  if (bad) return { bad };
  return text === '' ? { text } : { text, doubt: MERGED_DOWN };
}

function numberText(value: number): string {
  // What a person typed has 15 digits at most; the rest is dust of binary fractions.
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** Excel's days have no zone; the library gives them as UTC. */
function dateText(value: Date): CellText {
  if (Number.isNaN(value.getTime())) return { bad: errorIn('#VALUE!') };
  const [day = '', time = ''] = value.toISOString().split('T');
  const clock = time.slice(0, 5);
  const isTime = value.getTime() < Date.UTC(1901, 0, 1);
  const text = isTime ? clock : clock === '00:00' ? day : `${day} ${clock}`;
  return {
    text,
    doubt: {
      zh: `Excel 把这里当成了日期或时间，取作“${text}”。不是的话，请把单元格格式改成“文本”再填。`,
      en: `Excel holds this as a date or a time; it was taken as "${text}". If it is none, format the cell as text.`,
    },
  };
}

function errorIn(error: string): Words {
  return {
    zh: `这里是错误值“${error}”。请改成文字或数字。`,
    en: `This cell holds the error "${error}". Put words or a number there.`,
  };
}

const NO_RESULT: Words = {
  zh: '这里是公式，但文件里没有算好的结果。请在 Excel 里打开、保存一次，或直接填结果。',
  en: 'This is a formula without a result in the file. Open and save it in Excel once, or put the result there.',
};
const MERGED_DOWN: Words = {
  zh: '这里是合并单元格，上面的内容当作每一行都有。',
  en: 'This is a merged cell; its content was taken for each of its rows.',
};
const MERGED_ACROSS: Words = {
  zh: '这里和左边合并了，内容只算左边那一列的。',
  en: 'This is merged with the cell to its left, and its content belongs to that column only.',
};
