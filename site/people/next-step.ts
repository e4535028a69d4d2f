import type { Language } from '../../markdown/problem.ts';
import type { AttemptKind } from '../../records/attempts.ts';
import type { WaitingNotice } from '../notices/to-read.ts';
import { noticeWords } from '../words/notices.ts';
import { readinessWords } from '../words/readiness.ts';
import type { Gap } from './gap.ts';

/** The one thing to do now. */
export interface NextStep {
  text: string;
  button: string;
  address: string;
}

/** A must-read that is overdue comes before everything else: it takes three minutes, and customers are told wrongly. */
export function overdueStep(waiting: readonly WaitingNotice[], language: Language): NextStep | undefined {
  const late = waiting.find(({ isOverdue }) => isOverdue);
  const { step, stepButton } = noticeWords[language];
  return late && { text: step, button: stepButton(late.title), address: `/${language}/notices/${late.id}/` };
}

/** What a person has begun and not finished. */
export interface Begun {
  kind: AttemptKind;
  subject: string;
}

/**
 * The one thing that brings somebody on: what they began, else the first gap that they can close themselves, else
 * whom to ask, else patience, else the work itself.
 */
export function nextStep(
  gaps: readonly Gap[],
  begun: readonly Begun[],
  goal: string,
  language: Language,
): NextStep {
  const words = readinessWords[language];
  const own = gaps.filter(({ turn, confirm }) => turn === 'own' && !confirm);
  const resumed = own.find(({ kind, subject }) =>
    begun.some((one) => one.kind === kind && one.subject === subject),
  );
  const first = resumed ?? own[0];
  if (first) return opening(first, resumed !== undefined, language);

  const confirmed = gaps.find(({ confirm }) => confirm);
  if (confirmed) return { text: words.step.confirm, button: confirmed.title, address: '#gaps' };
  const asked = gaps.find(({ turn }) => turn === 'leader');
  if (asked) return { text: words.step.ask, button: words.stepButton.ask, address: '#ask' };
  if (gaps.some(({ turn }) => turn === 'centre')) {
    return { text: words.step.waiting, button: words.stepButton.practise, address: `/${language}/calls/` };
  }
  if (gaps.length > 0) return { text: words.step.signature, button: words.stepButton.ask, address: '#ask' };
  return {
    text: words.step.ready(goal),
    button: words.stepButton.knowledge,
    address: `/${language}/articles/`,
  };
}

function opening({ kind, title, link }: Gap, isResumed: boolean, language: Language): NextStep {
  const { step, stepButton } = readinessWords[language];
  const fresh = { quiz: step.quiz, call: step.call, evidence: step.article, signature: step.ask }[kind];
  const again = kind === 'call' ? step.resumeCall : step.resume;
  return { text: isResumed ? again : fresh, button: stepButton.open(title), address: link.address };
}
