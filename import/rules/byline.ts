import { lineRule } from './rule.ts';

/** Knows the line under an essay's title: `时间:2021-06-12 13:06:58 心得体会 我要投稿`, `作者:… 浏览:…次`. */
export const byline = lineRule(
  'byline',
  { zh: '发布时间、栏目行', en: 'lines of date and column' },
  (line) =>
    line.length <= 80 &&
    /^(?:发布|更新)?(?:时间|日期|来源|作者|编辑|责编|浏览|点击|字数)\s*[:\uff1a]/.test(line) &&
    /\d{4}\s?[-/.年]\s?\d{1,2}|浏览|点击|投稿|次/.test(line),
);
