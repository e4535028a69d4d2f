import { lineRule } from './rule.ts';

/**
 * Knows what sites say about rights, payment and downloads: `本站所有内容均由用户上传…`, `如文档侵犯…`, `成为VIP后…`.
 * Each pattern joins a word for the site or its files with what only a site says of them, so that an article on
 * downloading a bill or on refunds stays.
 */
export const rightsNotice = lineRule(
  'rights-notice',
  { zh: '网站的版权、付费和下载声明', en: "the site's notices on rights, payment and downloads" },
  isRightsNotice,
);

/** Whether a line is such a notice; long text is not, whatever it quotes. */
export function isRightsNotice(line: string): boolean {
  return line.length <= 600 && NOTICE.test(line);
}

const NOTICE = new RegExp(
  [
    String.raw`版权(?:说明|声明|申诉)[::\uff1a]`,
    String.raw`(?:本站|本网站|文库网?|网站文档)[^。]{0,20}(?:资源|文档|内容|压缩包|不保证|仅提供|存储空间)`,
    String.raw`本?文档(?:内容)?(?:由|均由|为)(?:用户|网友|合作方|会员)[^。]{0,12}上传`,
    String.raw`(?:文档|文件|内容|资源)[^。]{0,8}(?:侵犯|侵权)[^。]{0,60}(?:举报|申诉|认领|联系|删除|纠正)`,
    String.raw`文件的?所有权益归`,
    String.raw`未经[^。]{0,10}(?:同意|授权)[^。]{0,30}(?:商业|盈利|复制|转载|传播)`,
    String.raw`VIP文档|成为VIP|VIP会员[^。]{0,20}下载|下载[^。]{0,10}VIP`,
    String.raw`(?:WinRAR|压缩文件|PDF阅读器)[^。]{0,30}(?:下载|解压|安装)|下载[^。]{0,20}(?:WinRAR|解压)`,
    String.raw`(?:不保证|不对)[^。]{0,12}下载(?:资源|内容|的文档)`,
    String.raw`下载后[^。]{0,6}不支持退款`,
  ].join('|'),
  'i',
);
