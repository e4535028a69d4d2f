import { NotDone } from '../answer.ts';
import { addressLimit } from './address-limit.ts';

/** Who sends a report: an address, and an employee number when somebody is signed in. */
export interface Sender {
  address: string;
  who: string | undefined;
}

/** Many agents may share one address, so there is room for a busy floor, and still an end to it. */
const MOST = 600;
const TEN_MINUTES = 10 * 60 * 1000;
const ADDRESSES = 10_000;

const within = addressLimit(MOST, TEN_MINUTES, ADDRESSES);

/** Everybody may report, signed in or not; nobody without end. @throws NotDone 429 */
export function countReport(address: string, now: Date): void {
  if (within(address, now)) return;
  throw new NotDone(429, {
    zh: '这个地址刚才发得太多了，请过十分钟再试。',
    en: 'Too much came from this address just now. Please try again in ten minutes.',
  });
}
