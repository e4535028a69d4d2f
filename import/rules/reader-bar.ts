import { lineRule, withoutBullet } from './rule.ts';

/** Knows the buttons and counters of a document reader: `已阅读5页,还剩22页未读`, `下载本文档`, `文档简介`, `查看更多`. */
export const readerBar = lineRule(
  'reader-bar',
  { zh: '阅读器按钮和计数', en: 'buttons and counters of a document reader' },
  (line) => line.length <= 60 && BAR.test(withoutBullet(line)),
);

const BAR = new RegExp(
  [
    String.raw`^已阅读\d+页`,
    String.raw`还剩\d+页未读`,
    String.raw`^本文档共\d+页`,
    String.raw`^(?:点击)?(?:继续|免费|全文|在线|立即|查看|展开|加载|下载)*(?:免费阅读|阅读全文|展开全文|查看全文|查看更多|加载更多|在线阅读|下载全文|下载本文档|立即下载|免费下载)$`,
    String.raw`^文档(?:简介|预览|介绍|大纲|目录)$`,
    String.raw`^(?:预览|试读)(?:已)?结束`,
  ].join('|'),
);
