import type { Language } from '../../markdown/problem.ts';
import type { Reason, ReasonKind } from '../../quizzes/statistics/attention.ts';
import { questionFiguresWords, type ReasonSentences } from '../words/question-figures.ts';
import type { VersionLine } from './item-lines.ts';
import { letterOf } from './letter-of.ts';

/** A longer answer is quoted by its beginning, in characters. */
const LONGEST = 24;

/** Why a question needs its author, in plain sentences, the weightiest first. */
export function reasonWords({ reasons, choices }: VersionLine, language: Language): string[] {
  const sentences: ReasonSentences = questionFiguresWords[language].reason;
  const quote = (key: string) => {
    const at = choices.findIndex((choice) => choice.key === key);
    const text = [...(choices[at]?.text ?? key)];
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST).join('')}…` : text.join('');
    return `\u201C${at < 0 ? '' : `${letterOf(choices, at)} `}${short}\u201D`;
  };
  const say = <Kind extends ReasonKind>(reason: Reason<Kind>) => sentences[reason.kind](reason, { quote });
  return reasons.map(say);
}
