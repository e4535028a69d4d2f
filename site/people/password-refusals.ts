import type { Words } from '../../markdown/problem.ts';
import type { PasswordFault } from '../../records/passwords.ts';
import { NotDone } from '../answer.ts';

const FAULTS: Record<PasswordFault, Words> = {
  'too-short': {
    zh: '密码至少要 8 个字符。可以用一句容易记的话。',
    en: 'A password needs at least 8 characters. A short sentence is easy to remember.',
  },
  'too-long': { zh: '密码最多 128 个字符。', en: 'A password has at most 128 characters.' },
  'too-easy': {
    zh: '这个密码太容易被猜到。请不要用工号、连号或重复的字符。',
    en: 'This password is too easy to guess. Avoid your employee number, rows such as 12345678 and repeated characters.',
  },
};

/** Refuses a password that may not be chosen, and says why. */
export function unfitPassword(fault: PasswordFault): NotDone {
  return new NotDone(422, FAULTS[fault]);
}

/** Refuses whoever has tried too often. @param retryAfter in seconds */
export function tooMany(retryAfter: number, advice: Words): NotDone {
  const minutes = Math.max(1, Math.ceil(retryAfter / 60));
  return new NotDone(429, {
    zh: `试的次数太多了，请 ${String(minutes)} 分钟后再试。${advice.zh}`,
    en: `Too many tries. Please wait ${minutes === 1 ? 'a minute' : `${String(minutes)} minutes`} and try again. ${advice.en}`,
  });
}
