import type { List, RootContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rateIn } from './types/gold-table.ts';

/** The turns of a call as a list, and right under it the table with its gold. */
export interface ScoredCallForm {
  form: 'scores';
  list: List;
  table: Table;
}

/** The calls with their gold among some blocks, each with the blocks from its list to its table. */
export function scoredCallForms(
  content: readonly RootContent[],
): { form: ScoredCallForm; from: number; at: number }[] {
  return content.flatMap((table, at) => {
    const list = content[at - 1];
    if (table.type !== 'table' || list?.type !== 'list' || !list.ordered || !isGold(table)) return [];
    return [{ form: { form: 'scores' as const, list, table }, from: at - 1, at }];
  });
}

/** Half of the rows are enough: a slip in some of them is told as one, and not as a question without an answer. */
function isGold(table: Table): boolean {
  const rows = table.children.slice(1);
  const rated = rows.filter(hasRate);
  return rated.length > 0 && rated.length * 2 >= rows.length;
}

function hasRate({ children: [, rate] }: TableRow): boolean {
  return rate !== undefined && rateIn(toString(rate)) !== undefined;
}
