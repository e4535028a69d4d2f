import type { Answer } from '../answers.ts';
import type { Draw } from '../draw.ts';
import type { Question, Turn } from '../quiz.ts';
import { readTranscript } from '../transcript.ts';
import type { QuestionKind } from './question-kind.ts';

/** A turn with its number in the call, from 1. */
type Numbered = Turn & { number: number };

/**
 * A call in which the agent's errors are to be found. Earns the errors found less the turns picked wrongly, as a
 * share of all errors, at least 0. `too-many-errors` sees to it that picking everything earns nothing.
 */
export const spotTheError: QuestionKind<'spot-the-error'> = {
  written: {
    zh: '“1. > 客户说的”“2. 客服说的”的对话，说错的标 `error`(找错)',
    en: 'turns "1. > the customer" and "2. the agent", the wrong ones marked `error` (spot the error)',
  },
  read(form, reading) {
    if (form.form !== 'turns') return undefined;
    return { type: 'spot-the-error', turns: readTranscript(form.list, reading) };
  },
  show: (question, draw) => ({
    type: 'spot-the-error',
    turns: question.turns.map(({ by, html, text }, index) =>
      by === 'agent' ? { by, id: turnId(question, draw, index), html, text } : { by, html, text },
    ),
  }),
  mark(question, draw, answer) {
    const ofAgent = numbered(question).filter(({ by }) => by === 'agent');
    const picked = ofAgent.filter(({ number }) => isPicked(answer, turnId(question, draw, number - 1)));
    if (picked.length === 0) return undefined;
    const found = picked.filter(({ error }) => error).length;
    const errors = ofAgent.filter(({ error }) => error).length;
    return {
      fraction: Math.max(0, (found - (picked.length - found)) / Math.max(1, errors)),
      given: inWords(picked),
      whys: ofAgent
        .filter((turn) => turn.error || picked.includes(turn))
        .flatMap((turn) => (turn.why ? [{ choice: inWords([turn]), why: turn.why }] : [])),
    };
  },
  right: (question) => inWords(numbered(question).filter(({ error }) => error)),
  debrief: (question, draw, answer) => ({
    kind: 'spot-the-error',
    turns: question.turns.map(({ by, html, text, error, why }, index) => ({
      by,
      html,
      text,
      error,
      picked: by === 'agent' && isPicked(answer, turnId(question, draw, index)),
      ...(why && { why }),
    })),
  }),
  key: ({ turns }) => turns.map(({ by, error }) => (error ? 'error' : by)),
};

function isPicked(answer: Answer | undefined, id: string): boolean {
  return Array.isArray(answer) && answer.includes(id);
}

function turnId({ id }: Question<'spot-the-error'>, draw: Draw, index: number): string {
  return draw.opaque(id, 'turn', index);
}

function numbered({ turns }: Question<'spot-the-error'>): Numbered[] {
  return turns.map((turn, index) => ({ ...turn, number: index + 1 }));
}

function inWords(turns: readonly Numbered[]): string {
  return turns.map(({ number, text }) => `${String(number)}. ${text}`).join(' · ');
}
