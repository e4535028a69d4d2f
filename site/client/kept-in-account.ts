import type { Language } from '../../markdown/problem.ts';
import type { KeptAnswer } from '../kept/keep.ts';
import { holdMemory, memoryOf, peopleHeld, personHere } from './memory.ts';
import { merged, waitingIn } from './merge-memory.ts';
import { pageLanguage } from './page-language.ts';
import { forgetOtherReviews } from './review/review-keeper.ts';
import { send } from './send.ts';

/** Sent one after the other: what is on its way twice is answered twice. */
const underWay = new Map<Language, Promise<void>>();

// A star that is turned goes out at once; what fails waits for the next page, or for the network.
document.addEventListener('kept-waits', () => void sendKept(pageLanguage()));
addEventListener('online', () => void sendKept(pageLanguage()));

/** Sends what the account of whoever is here has not heard, and takes in what it knows. Never throws. */
export function sendKept(language: Language): Promise<void> {
  const after = (underWay.get(language) ?? Promise.resolve()).then(() => exchange(language));
  underWay.set(language, after);
  return after;
}

async function exchange(language: Language): Promise<void> {
  const person = personHere();
  if (person === undefined) return;
  const waiting = waitingIn(memoryOf(person, language));
  const isNews = waiting.opened.length + waiting.favourites.length > 0;
  const answer = isNews
    ? await send('POST', '/api/kept', bodyOf(person, language, waiting))
    : await send('GET', `/api/kept?language=${language}`);
  // Whoever signed out meanwhile leaves nothing behind.
  if (!answer.ok || !isKept(answer.value) || answer.value.person !== person || personHere() !== person)
    return;
  holdMemory(person, language, merged(memoryOf(person, language), waiting, answer.value));
  document.dispatchEvent(new CustomEvent('remembered', { detail: answer.value.before }));
}

function bodyOf(person: string, language: Language, { opened, favourites }: ReturnType<typeof waitingIn>) {
  return {
    person,
    language,
    sent: Date.now(),
    opened: opened.map(({ id, hash, at }) => ({ id, hash, at })),
    favourites: favourites.map(({ id, isOne, at }) => ({ id, isOne, at })),
  };
}

/**
 * Removes what this browser holds of everybody but one person. What their account has not heard yet is all that
 * stays, seen by nobody, until they sign in here again.
 */
export function forgetOthers(person: string | undefined): void {
  forgetOtherReviews(person);
  for (const { person: other, language, place } of peopleHeld()) {
    if (other === person) continue;
    const waiting = waitingIn(memoryOf(other, language));
    if (waiting.opened.length + waiting.favourites.length === 0) localStorage.removeItem(place);
    else holdMemory(other, language, { ...waiting, pins: [], leads: [] });
  }
}

function isKept(value: unknown): value is KeptAnswer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'person' in value &&
    'opened' in value &&
    'favourites' in value &&
    'pins' in value &&
    'leads' in value
  );
}
