import { z } from 'zod';
import { acts } from '../../simulator/acts.ts';
import { due } from '../../simulator/due.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { publishedCall } from './start-call.ts';

export const hintBody = z.strictObject({
  scenario: z.string().max(80),
  language: z.enum(['zh', 'en']),
  hash: z.string().max(64),
  acts,
});

/** A hint: what is due, by the names of the scorecard. */
export interface Hint {
  now: string[];
  ahead?: string;
  atTheDesk: boolean;
}

/**
 * What is due now in a practice call.
 * @throws NotDone 403 while the person takes this call certified, 404 or 409 when no such version is published, 422 for
 * a log that cannot have happened
 */
export async function hintCall(
  centre: Centre,
  person: string | undefined,
  { scenario: id, language, hash: held, acts: done }: z.infer<typeof hintBody>,
): Promise<Hint> {
  const { version, hash } = await publishedCall(centre, id, language);
  if (held !== hash || 'round' in version) {
    throw new NotDone(409, {
      zh: '这通电话的内容刚刚更新过，请刷新页面后重新开始。',
      en: 'This call has just been updated. Reload the page and start again.',
    });
  }
  if (person !== undefined) await refuseCertified(centre, person, id);
  const { scenario, scorecard } = version;
  const found = due(scenario, scorecard, done);
  if (found.forged) {
    throw new NotDone(422, {
      zh: `第 ${String(found.act + 1)} 步不可能发生，给不了提示。`,
      en: `Step ${String(found.act + 1)} cannot have happened, so there is no hint.`,
    });
  }
  const nameOf = (code: string) =>
    scorecard.mustDos.find((mustDo) => mustDo.code === code)?.name[language] ?? code;
  const { now, ahead, atTheDesk } = found;
  return { now: now.map(nameOf), ...(ahead !== undefined && { ahead: nameOf(ahead) }), atTheDesk };
}

/** Whoever takes a call certified gets no hint for it, from whatever page they ask. */
async function refuseCertified({ store }: Centre, person: string, subject: string): Promise<void> {
  const attempts = await store.attemptsOf(person, { kind: 'call', subject });
  if (!attempts.some(({ certified, state }) => certified && state === 'open')) return;
  throw new NotDone(403, {
    zh: '这通电话您正在做认证，认证通话没有提示。',
    en: 'You are taking this call certified; a certified call has no hints.',
  });
}
