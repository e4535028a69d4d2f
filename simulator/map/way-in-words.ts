import type { Language } from '../../markdown/problem.ts';
import type { Reply } from '../scenario.ts';
import { isChoice } from '../walk.ts';
import { mapWords } from './map-words.ts';

/** What a line of the map is worth: how many replies, what they do to the mood, what they win, what they fail by. */
export interface WayMarks {
  /** How many replies, or what happens unspoken, and under which condition when it happens at once. */
  what: string;
  /** `−8…+15`; empty where the mood stays. */
  mood: string;
  /** `M1`, or `M5/2` where only half of it can be won. */
  wins: string[];
  fails: string[];
}

/** Reads what the replies of one way have together. */
export function wayMarks(replies: readonly Reply[], language: Language): WayMarks {
  const moods = replies.map(({ mood }) => mood);
  return {
    what: whatOf(replies, language),
    mood: moodRange(Math.min(...moods), Math.max(...moods)),
    wins: winsOf(replies),
    fails: [...new Set(replies.flatMap(({ fails }) => fails.map(({ text }) => text)))].sort(),
  };
}

/** A change of mood with its sign, or from the least to the most of several. */
export function moodRange(least: number, most: number): string {
  if (least === most) return least === 0 ? '' : signed(least);
  return `${signed(least)}…${signed(most)}`;
}

function signed(by: number): string {
  if (by === 0) return '0';
  return by < 0 ? `−${String(-by)}` : `+${String(by)}`;
}

function whatOf(replies: readonly Reply[], language: Language): string {
  const words = mapWords[language];
  const chosen = replies.filter(isChoice);
  const unspoken = replies.filter((reply) => !isChoice(reply)).map((reply) => unspokenOf(reply, language));
  const count = chosen.length > 0 ? [words.replies(chosen.length)] : [];
  return [...count, ...new Set(unspoken)].join(words.and);
}

function unspokenOf({ kind, conditions }: Reply, language: Language): string {
  const words = mapWords[language];
  const when = kind === 'then' ? conditions : [];
  const told = when.map((one) =>
    one.kind === 'mood' ? words.moodIs(signOf(one.is), one.than) : words.flagIs(one.flag, one.set),
  );
  return [words.unspoken[kind], ...told].join(' ');
}

function signOf(is: string): string {
  return is.replace('<=', '≤').replace('>=', '≥');
}

function winsOf(replies: readonly Reply[]): string[] {
  const best = new Map<string, number>();
  for (const { code, rate } of replies.flatMap(({ criteria }) => criteria)) {
    best.set(code, Math.max(rate, best.get(code) ?? 0));
  }
  return [...best]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([code, rate]) => (rate < 1 ? `${code}/2` : code));
}
