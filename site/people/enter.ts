import { z } from 'zod';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { tooMany } from './password-refusals.ts';
import { wayOn } from './way-on.ts';

export const enterBody = z.strictObject({
  number: z.string().max(100),
  password: z.string().max(1000),
  language: z.enum(['zh', 'en']),
  /** Where the person wanted to go when they were asked to sign in. */
  to: z.string().max(2000).nullable(),
});

/** Where somebody goes on to after coming in, and the cookies by which they stay in. */
export interface Entered {
  to: string;
  cookies: string[];
}

/** Signs somebody in. @throws NotDone 401 wrong, 403 disabled, 429 tried too often */
export async function enter(
  { accounts, now }: Pick<Centre, 'accounts' | 'now'>,
  { headers, address }: { headers: Headers; address: string },
  { number, password, language, to }: z.infer<typeof enterBody>,
): Promise<Entered> {
  const outcome = await accounts.signIn({ number, password, address, headers, now: now() });
  if (outcome.ok) return { to: wayOn(outcome.signed, language, to), cookies: outcome.cookies };
  switch (outcome.reason) {
    case 'wrong':
      throw new NotDone(401, {
        zh: '工号或密码不对，请再看一眼。工号前面的 0 也要输入；忘了密码，请班长重设，马上就能用。',
        en: 'The employee number or the password is not right. Zeros at the beginning of the number count. If you forgot the password, your team leader can reset it at once.',
      });
    case 'disabled':
      throw new NotDone(403, {
        zh: '这个工号已经停用。如果您还在岗，请告诉班长或管理员。',
        en: 'This employee number has been disabled. If you still work here, tell your team leader or an administrator.',
      });
    case 'too-many':
      throw tooMany(outcome.retryAfter, {
        zh: '忘了密码不用等：请班长重设，马上就能用。',
        en: 'If you forgot your password there is no need to wait: your team leader can reset it at once.',
      });
  }
}
