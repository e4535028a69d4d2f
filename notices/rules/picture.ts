import type { Rule } from './rule.ts';

/** Pictures have no place in the content folder yet, and none may come from elsewhere. */
export const picture: Rule = ({ pictures }) =>
  pictures.map((place) => ({
    place,
    rule: 'picture',
    words: {
      zh: '网站还不能显示图片，请用文字写出图里的内容。',
      en: 'The site cannot show pictures yet; write what it shows in words.',
    },
  }));
