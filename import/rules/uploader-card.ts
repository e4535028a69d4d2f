import { lineRule } from './rule.ts';

/** Knows the card of who uploaded a document and of the site: `官方认证`, `认证主体…`, `统一社会信用代码…`, the site's name. */
export const uploaderCard = lineRule(
  'uploader-card',
  { zh: '上传者和网站的名片', en: 'the card of the uploader and the site' },
  (line) => line.length <= 60 && CARD.test(line),
);

const CARD = new RegExp(
  [
    String.raw`^(?:官方|实名|企业|机构|个人)认证$`,
    String.raw`^(?:服务|内容|资料)提供(?:商|方|者)$`,
    String.raw`^(?:认证主体|IP属地|所属机构|上传者|贡献者|文档贡献者)`,
    String.raw`统一社会信用代码|组织机构代码`,
    String.raw`^[0-9A-HJ-NPQRTUWXY]{18}$`,
    String.raw`^专注.{2,30}(?:文档|文案|资料|课件|定制)`,
    String.raw`\+\s*关注$`,
    String.raw`^\d+\s?[亿万千]?\+?\s?VIP`,
    String.raw`^\p{Script=Han}{0,6}(?:文库|文档网|文库网)$|^\p{Script=Han}{2,4}文档$`,
    String.raw`^[\p{Script=Han}]{0,4}ICP备\d+号`,
  ].join('|'),
  'u',
);
