import type { ExchangedAnswer } from './exchanged.ts';
import { lose, type LossBook } from './loss.ts';
import { plainBlocks } from './mdast-parts.ts';

/** An essay that does not say what earns its points: one point to be filled in by whoever takes it over. */
export function essayWithoutPoints(book: LossBook): ExchangedAnswer {
  lose(book, 'no-points', {
    zh: '原来的问答题没有评分要点，请在“Rubric:”下面写出每一分给什么。',
    en: 'The essay does not say what earns its points; write it under "Rubric:".',
  });
  return { kind: 'rubric', points: [{ points: '1', words: plainBlocks('…') }] };
}

/** Typed answers carry no remarks here. */
export function noteWordRemarks(some: boolean, book: LossBook): void {
  if (!some) return;
  lose(book, 'remarks', {
    zh: '逐个答案的反馈没有带过来：要自己输入的答案只有一段共同的解析。',
    en: 'Feedback on single answers was left behind: what is typed has one common explanation.',
  });
}
