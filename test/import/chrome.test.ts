import { describe, expect, test } from 'vitest';
import { withoutChrome } from '../../import/chrome.ts';
import { titleOf } from '../../import/title.ts';
import { trace } from '../../import/traced.ts';

function cleaned(page: string): { kept: string[]; dropped: Record<string, number> } {
  const { lines, dropped } = withoutChrome(trace(page), titleOf(page.split('\n')));
  return {
    kept: lines.map(({ text }) => text).filter((text) => text !== ''),
    dropped: Object.fromEntries(dropped.map(({ rule, lines: gone }) => [rule, gone.length])),
  };
}

describe('lines that a site put around a document', () => {
  test.each([
    ['page-numbers', '客服手册_第12页'],
    ['page-numbers', '0/150'],
    ['reader-bar', '已阅读3页，还剩18页未读 继续免费阅读'],
    ['reader-bar', '1、本文档共30页，可阅读全部内容。'],
    ['reader-bar', '查看更多'],
    ['rights-notice', '版权说明：本文档由用户提供并上传，若内容存在侵权，请进行举报或认领'],
    ['rights-notice', '- 本站所有内容均由合作方或网友上传，本站不对文档的完整性做任何保证！'],
    ['rights-notice', '- 5、成为VIP后，下载本文档将扣除1次下载权益。下载后，不支持退款、换文档。'],
    ['file-names', '客服工作计划.pptx'],
    ['comment-box', '文档评论（0）'],
    ['comment-box', '提交评论'],
    ['uploader-card', '认证主体某某网络有限公司'],
    ['uploader-card', '统一社会信用代码/组织机构代码'],
    ['uploader-card', '91510100MA1ABC2D3X'],
    ['byline', '时间：2021-06-12 13:06:58 心得体会 我要投稿'],
    ['spam', '99精品国产视频_亚洲无码在线'],
    ['empty-items', '1. '],
  ])('%s: %s', (rule, line) => {
    const { kept, dropped } = cleaned(`工作人员要先听客户说完。\n${line}\n再记录，再答复。`);
    expect(kept).toEqual(['工作人员要先听客户说完。', '再记录，再答复。']);
    expect(dropped).toEqual({ [rule]: 1 });
  });

  test.each([
    '客户问如何下载电子账单时，请他登录网站，付费记录在“我的账单”里。',
    '温馨提示',
    '办理退款后，3 个工作日到账。',
    '第3页的表格要打印。',
    '评论区的留言也算投诉，要在当天回复。',
    '关于版权的投诉转法务部。',
    '服务亚洲和欧美的客户。',
    '2021 年第一季度',
    '时间：上午九点',
    '会员可以免费换卡一次。',
  ])('a line of an article stays: %s', (line) => {
    expect(cleaned(`工作人员要先听客户说完。\n${line}\n再记录，再答复。`).kept).toContain(line);
  });

  test('a list of other documents goes with everything in it, and the text after it stays', () => {
    const page = [
      '相关文档',
      '- 一年级数学.docx VIP',
      '- 审批流程（3篇）.pdf',
      '',
      '最近下载',
      '- 合同.doc',
      '正文从这里开始。',
    ];
    expect(cleaned(page.join('\n'))).toEqual({ kept: ['正文从这里开始。'], dropped: { 'related-lists': 5 } });
  });

  test('the terms under 温馨提示 go, tips for callers stay', () => {
    expect(cleaned('温馨提示\n• 1. 本站资源仅供学习。\n• 2. 不保证下载资源的完整性。\n正文。').kept).toEqual([
      '正文。',
    ]);
    expect(cleaned('补卡要本人来。\n温馨提示\n1. 请带好身份证。\n2. 请在工作时间来。').kept).toHaveLength(4);
  });

  test("the document's title is kept once, as its title", () => {
    const page = '夜班心得\n\n夜班心得\n夜班要会照顾自己。\n夜班心得';
    expect(titleOf(page.split('\n'))).toBe('夜班心得');
    expect(cleaned(page).kept).toEqual(['夜班要会照顾自己。']);
  });
});
