import type { RootContent } from 'mdast';
import type { Words } from '../../markdown/problem.ts';
import { htmlToNodes, type LostHtml } from './html-to-nodes.ts';
import { lose, shortly, type LossBook } from './loss.ts';

/** HTML from elsewhere as Markdown's nodes; what has no place there is noted as lost. */
export function nodesFromHtml(html: string, book: LossBook): RootContent[] {
  const { nodes, lost } = htmlToNodes(html);
  noteLostHtml(lost, book);
  return nodes;
}

/** Notes what HTML could not bring over. */
export function noteLostHtml(lost: readonly LostHtml[], book: LossBook): void {
  for (const { kind, what } of lost) lose(book, kind, WORDS[kind](shortly(decodeURIIfPossible(what))));
}

function decodeURIIfPossible(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

const WORDS: Record<LostHtml['kind'], (what: string) => Words> = {
  picture: (what) => ({
    zh: `图片“${what}”没有带过来：题目里还不能放图片。请用文字写出图里要紧的内容。`,
    en: `The picture "${what}" was left behind: questions cannot show pictures yet. Write in words what matters in it.`,
  }),
  media: (what) => ({
    zh: `声音、视频或公式(${what})没有带过来。请用文字写出来。`,
    en: `Sound, video or a formula (${what}) was left behind. Write it in words.`,
  }),
  'attached-file': (what) => ({
    zh: `附件“${what}”没有带过来，链接的文字还在。`,
    en: `The attached file "${what}" was left behind; the words of its link stay.`,
  }),
  script: (what) => ({
    zh: `网页代码（${what}）为了安全去掉了。`,
    en: `Code of a web page (${what}) was taken out, for safety.`,
  }),
  'dead-link': (what) => ({
    zh: `链接“${what}”在这里打不开，只留下了文字。`,
    en: `The link "${what}" leads nowhere from here; only its words stay.`,
  }),
  raised: (what) => ({
    zh: `上标或下标“${what}”成了普通文字，请看一遍意思变了没有。`,
    en: `The raised or lowered "${what}" became ordinary words; see whether it still means the same.`,
  }),
  unreadable: () => ({
    zh: '这里的网页格式太乱，只留下了文字，请看一遍。',
    en: 'The HTML here is too broken; only its words stay. Please look it over.',
  }),
};
