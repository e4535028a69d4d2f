import type { Answer } from './answers.ts';

/** What was done to find an article, as an answer tells it. */
export interface Finding {
  /** The id of the article that was taken as the answer. */
  took?: string;
  /** Ids of the articles opened, in that order. */
  opened: string[];
  /** The words last searched for. */
  searched: string;
  /** From uncovering the question to taking the article, by the server's clock. */
  seconds?: number;
}

/** Reads an answer to a question of type `find`; nothing when it is none. Its `opened` are ids divided by spaces. */
export function findingIn(answer: Answer): Finding | undefined {
  if (typeof answer !== 'object' || Array.isArray(answer)) return undefined;
  const part = (name: string) => (Object.hasOwn(answer, name) ? (answer[name] ?? '') : '').trim();
  const [took, seconds] = [part('took'), part('seconds')];
  return {
    ...(took !== '' && { took }),
    opened: part('opened').split(/\s+/).filter(Boolean),
    searched: part('searched'),
    ...(/^\d+(?:\.\d+)?$/.test(seconds) && { seconds: Number(seconds) }),
  };
}
