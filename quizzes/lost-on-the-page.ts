import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOf } from '../markdown/outline.ts';
import type { Words } from '../markdown/problem.ts';
import { addressOf } from './prose.ts';
import { note, type Reading } from './reading.ts';

/** Notes what the page of a quiz would silently leave out: links that lead nowhere, and pictures. */
export function noteLost(nodes: readonly RootContent[], reading: Reading): void {
  visit({ type: 'root' as const, children: [...nodes] }, (node: Nodes) => {
    const place = placeOf(reading.file, node);
    if (node.type === 'image' || node.type === 'imageReference') note(reading, place, 'picture', picture);
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (addressOf(node.url, reading.language) !== undefined) return;
    note(reading, place, 'dead-link', nowhere(node.url));
  });
}

const picture: Words = {
  zh: '网站还不能显示图片，请用文字或表格写出图里的内容。',
  en: 'The site cannot show pictures yet; write what it shows in words or in a table.',
};

function nowhere(url: string): Words {
  return {
    zh: `链接“${url}”打不开。请链接到文章（如 ../articles/BIL-02.md）或网址（https://…）。`,
    en: `The link "${url}" leads nowhere. Link to an article (../articles/BIL-02.md) or a web address (https://…).`,
  };
}
