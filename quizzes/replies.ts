import type { List, ListItem } from 'mdast';
import { placeOf } from '../markdown/outline.ts';
import { readMarkedItem } from './marked-item.ts';
import type { Reply } from './quiz.ts';
import { note, type Reading } from './reading.ts';

/** The marks on the two replies that a best-and-worst question asks for. */
export const BEST_OR_WORST = ['best', 'worst'];

/** The replies of a list, with what is marked and quoted under them. */
export function readReplies(list: List, reading: Reading): Reply[] {
  return list.children.map((item) => {
    if (typeof item.checked === 'boolean') noteBox(item, reading);
    const { words, marks, remark } = readMarkedItem(item, BEST_OR_WORST, reading);
    return {
      ...words,
      best: marks.includes('best'),
      worst: marks.includes('worst'),
      ...(remark && { why: remark }),
      place: placeOf(reading.file, item),
    };
  });
}

function noteBox(item: ListItem, reading: Reading): void {
  note(reading, item, 'box-on-reply', {
    zh: '选最好和最差的题不用勾选框。请去掉“[ ]”，只在最好和最差的两条后面标 `best` 和 `worst`。',
    en: 'Best and worst need no boxes. Take "[ ]" out and mark only the two replies, `best` and `worst`.',
  });
}
