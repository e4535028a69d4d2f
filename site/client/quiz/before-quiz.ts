import type { BeforePaper } from '../../papers/before-paper.ts';
import type { Language } from '../../../markdown/problem.ts';
import { send } from '../send.ts';

/**
 * What holds for whoever is here before a paper; undefined when the server is not reached. Where articles are asked for,
 * the account is first told of those that were opened in this browser a moment ago.
 */
export async function beforeQuiz(quiz: string, language: Language): Promise<BeforePaper | undefined> {
  const told = await ask(quiz, language);
  if (told?.mine?.hindrance?.why !== 'read') return told;
  const { sendKept } = await import('../kept-in-account.ts');
  await Promise.all([sendKept('zh'), sendKept('en')]);
  return await ask(quiz, language);
}

async function ask(quiz: string, language: Language): Promise<BeforePaper | undefined> {
  const asked = new URLSearchParams({ quiz, language }).toString();
  const answer = await send('GET', `/api/quizzes/before?${asked}`);
  return answer.ok && isBefore(answer.value) ? answer.value : undefined;
}

function isBefore(value: unknown): value is BeforePaper {
  return typeof value === 'object' && value !== null && 'rules' in value;
}
