import { FILE_NAME } from './file-names.ts';
import { isItem, type Rule } from './rule.ts';

const HEADING = new RegExp(
  [
    String.raw`^(?:您|你)?(?:可能|也许)(?:还)?(?:关注|感兴趣|喜欢)的(?:文档|文章|内容|资料)[:\uff1a]?$`,
    String.raw`^(?:相关|热门|最新|推荐|精品|猜你喜欢的?)(?:文档|文章|资料|推荐|阅读|下载)[:\uff1a]?$`,
    String.raw`^(?:最近|大家都在|其他人还在?)(?:下载|看|搜|浏览)[:\uff1a]?$`,
    String.raw`^猜你喜欢[:\uff1a]?$`,
    String.raw`^【[^】]{1,60}】(?:的)?相关(?:文章|文档|推荐|阅读|内容)[:\uff1a]?$`,
    String.raw`^(?:上|下)一篇[:\uff1a]`,
  ].join('|'),
);

/** Knows lists of other documents: `相关文档`, `最近下载`, `您可能关注的文档`, `【…】相关文章:`, with everything in them. */
export const relatedLists: Rule = {
  name: 'related-lists',
  words: { zh: '其他文档的推荐列表', en: 'lists of other documents' },
  finds: (lines) => lines.flatMap((line, index) => (HEADING.test(line) ? listAfter(lines, index) : [])),
};

function listAfter(lines: readonly string[], heading: number): number[] {
  const found = [heading];
  for (let index = heading + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    if (HEADING.test(line) || !isTitleOfAnother(line)) break;
    found.push(index);
  }
  return found;
}

/** A title in such a list: a file's name, an item, a short line with a date; never a sentence. */
function isTitleOfAnother(line: string): boolean {
  if (line.length > 80 || /[。!?\uff01\uff1f]$/.test(line)) return false;
  return FILE_NAME.test(line) || isItem(line) || /\d{2}-\d{2}$/.test(line);
}
