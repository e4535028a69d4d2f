import type { Language } from '../../markdown/problem.ts';
import {
  holdMemory,
  memoryOf,
  peopleHeld,
  personHere,
  setPersonHere,
  type Memory,
  type Pin,
} from './memory.ts';

/** An article that was opened, in the version that was on screen. */
export interface Opened {
  id: string;
  hash: string;
}

/** What is at hand in one language for whoever is here. */
export interface Remembered {
  /** The latest first. */
  opened: Opened[];
  /** Ids, the latest first. */
  favourites: string[];
  /** What leaders put at the top for the person's teams, the latest first. */
  pins: Pin[];
}

/** Versions kept to tell what changed; far more than anyone looks up in a month. */
const MOST_OPENED = 200;
const MOST_FAVOURITES = 100;

/** What is at hand here: of whoever is signed in, or of the guests of this browser. */
export function remembered(language: Language): Remembered {
  const { opened, favourites, pins } = memoryOf(personHere(), language);
  return { opened, favourites: favourites.filter(({ isOne }) => isOne).map(({ id }) => id), pins };
}

/** Notes that an article was opened, in which version. */
export function noteOpened(language: Language, { id, hash }: Opened): void {
  change(language, (memory, waiting) => ({
    ...memory,
    opened: [{ id, hash, at: Date.now(), ...waiting }, ...without(memory.opened, id)].slice(0, MOST_OPENED),
  }));
}

/**
 * Gives what was noted for the guests of this browser to whoever it was: a page opens before it has heard who is here, and a
 * shared computer must not show the next guest what somebody read.
 * @param before how the guests' list stood
 */
export function noteOpenedByPerson(language: Language, opened: Opened, before: Memory['opened']): void {
  holdMemory(undefined, language, { ...memoryOf(undefined, language), opened: before });
  noteOpened(language, opened);
}

/**
 * Adds an article to the favourites, or takes it away.
 * @returns whether it is one now; `full` when there is no place left for it
 */
export function turnFavourite(language: Language, id: string): boolean | 'full' {
  const { favourites } = remembered(language);
  const isOne = !favourites.includes(id);
  if (isOne && favourites.length >= MOST_FAVOURITES) return 'full';
  change(language, (memory, waiting) => ({
    ...memory,
    favourites: [{ id, isOne, at: Date.now(), ...waiting }, ...without(memory.favourites, id)].slice(
      0,
      2 * MOST_FAVOURITES,
    ),
  }));
  return isOne;
}

/** True when somebody read the article here, and it says something else now. */
export function hasChanged(memory: Pick<Remembered, 'opened'>, { id, hash }: Opened): boolean {
  const read = memory.opened.find((opened) => opened.id === id);
  return read !== undefined && read.hash !== hash;
}

/**
 * The server has said who is here. What this person did is sent to their account, and what they did elsewhere
 * comes; whatever this browser still holds of others goes. A guest pays for none of it.
 */
export async function meet(language: Language, person: string | undefined): Promise<void> {
  const isNew = person !== personHere();
  setPersonHere(person);
  if (person === undefined && !isNew && peopleHeld().length === 0) return;
  const { forgetOthers, sendKept } = await import('./kept-in-account.ts');
  forgetOthers(person);
  if (isNew) document.dispatchEvent(new CustomEvent('remembered'));
  if (person !== undefined) await sendKept(language);
}

/** Tells the account what it has not heard, for this is the last moment: the person signs out. */
export async function beforeLeaving(): Promise<void> {
  if (personHere() === undefined) return;
  const { sendKept } = await import('./kept-in-account.ts');
  await Promise.all([sendKept('zh'), sendKept('en')]);
}

function without<Item extends { id: string }>(items: readonly Item[], id: string): Item[] {
  return items.filter((item) => item.id !== id);
}

function change(language: Language, next: (memory: Memory, waiting: { waits?: true }) => Memory): void {
  const person = personHere();
  holdMemory(person, language, next(memoryOf(person, language), person === undefined ? {} : { waits: true }));
  document.dispatchEvent(new CustomEvent('kept-waits'));
}
