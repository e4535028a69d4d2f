import { isRightsNotice } from './rights-notice.ts';
import { isItem, type Rule } from './rule.ts';

const HEADING =
  /^(?:温馨|友情|特别|重要)?(?:提示|提醒|说明|声明)[:\uff1a]?$|^(?:免责|版权|使用)(?:声明|说明|条款)[:\uff1a]?$/;

/** Knows lists of the site's terms under 温馨提示 and the like; a list whose first item is about the service stays. */
export const tipsList: Rule = {
  name: 'tips-list',
  words: { zh: '网站的“温馨提示”列表', en: "the site's list of terms" },
  finds: (lines) => lines.flatMap((line, index) => (HEADING.test(line) ? listAfter(lines, index) : [])),
};

function listAfter(lines: readonly string[], heading: number): number[] {
  const found = [heading];
  for (let index = heading + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    if (!isItem(line) && !isRightsNotice(line)) break;
    if (found.length === 1 && !isRightsNotice(line)) return [];
    found.push(index);
  }
  return found.length > 1 ? found : [];
}
