import { drawFrom } from './draw.ts';
import { drawnQuestions, paperId } from './paper.ts';
import type { Prose, Quiz } from './quiz.ts';

/** What a paper keeps covered until the clock of the question begins; nothing for any other question or paper. */
export function uncover(quiz: Quiz, seed: string, question: string): Prose | undefined {
  const draw = drawFrom(seed, quiz.id);
  const asked = drawnQuestions(quiz, draw).find((drawn) => paperId(drawn, draw) === question);
  return asked?.type === 'find' ? asked.prompt : undefined;
}
