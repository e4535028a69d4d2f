import { lineRule } from './rule.ts';

/** Two of these in one line without a sentence make it spam. */
const WORDS =
  /无码|国产精品|精品国产|色欲|人妻|激情视频|成人(?:视频|影院|电影)|中文字幕|免费视频|高清视频|久久|欧美|亚洲|三级片|六合彩|博彩|娱乐城|时时彩|棋牌|赌场|代开发票|办证|刷单|加微信|私服/g;

/** Knows lines that others smuggled into a page: adult, gambling, forged papers. */
export const spam = lineRule(
  'spam',
  { zh: '垃圾广告', en: 'spam' },
  (line) => !line.includes('。') && new Set(line.match(WORDS)).size >= 2,
);
