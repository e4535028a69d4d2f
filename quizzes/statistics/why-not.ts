import type { Words } from '../../markdown/problem.ts';
import type { WhyNot } from './figure.ts';

/** Why a figure is missing, in a sentence for whoever misses it. */
export const WHY_NOT: Record<WhyNot, Words> = {
  'too-few-answers': { zh: '答卷太少，还算不出来', en: 'too few answers to compute it' },
  'same-marks': {
    zh: '每个人得分都一样，分不出高低',
    en: 'everybody has the same mark, so it tells nobody apart',
  },
  'same-rest': {
    zh: '大家在其余题目上得分都一样，没有可比的',
    en: 'everybody has the same marks on the rest of the paper, so there is nothing to compare with',
  },
  'same-totals': { zh: '大家的总分都一样', en: 'everybody has the same total' },
  'negative-covariance': {
    zh: '总分高的人在这题上反而得分低，权重没有意义',
    en: 'those with high totals have low marks on it, so a weight means nothing',
  },
  'one-question': { zh: '一份卷子只有一题', en: 'a paper has only one question' },
  'more-than-whole': {
    zh: '答卷太少，信度算出来超过了 100%',
    en: 'with so few papers the consistency comes out above 100 %',
  },
  'part-marks': {
    zh: '有人得了部分分，模型只认对和错',
    en: 'some marks are partial; the model knows right and wrong only',
  },
  'no-end': {
    zh: '估计不收敛：这题把人分得太开',
    en: 'the estimate has no end: the question parts people too sharply',
  },
};
