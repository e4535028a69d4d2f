import { z } from 'zod';
import type { Language } from '../../markdown/problem.ts';
import type { Evidence } from '../../records/evidence.ts';
import { evidenceWords } from '../words/evidence.ts';
import { day } from './day.ts';
import { points } from './points.ts';

/** One line of a person's record as people read it. */
export interface LogEntry {
  title: string;
  about: string | undefined;
  figures: string;
  note: string;
  by: string;
  at: string;
}

/** What forms write into a piece of evidence. */
const told = z
  .object({
    count: z.number().optional().catch(undefined),
    score: z.number().optional().catch(undefined),
    mentor: z.string().optional().catch(undefined),
    fails: z.array(z.string()).catch([]),
    note: z.string().catch(''),
    reason: z.string().optional().catch(undefined),
  })
  .catch({ fails: [], note: '' });

/** Tells one piece of evidence. */
export function logEntry(
  { kind, subject, value, by, at }: Evidence,
  names: {
    kind: (kind: string) => string;
    person: (number: string) => string;
    profile: (id: string) => string;
  },
  language: Language,
): LogEntry {
  const words = evidenceWords[language];
  const { count, score, mentor, fails, note, reason } = told.parse(value);
  const figures = [
    ...(count === undefined ? [] : [words.countOf(count)]),
    ...(score === undefined ? [] : [words.scoreOf(points(score))]),
    ...(mentor === undefined ? [] : [names.person(mentor)]),
    ...(fails.length === 0 ? [] : [words.failsOf(fails.join(', '))]),
  ];
  return {
    title: names.kind(kind),
    about: subject === undefined ? undefined : names.profile(subject),
    figures: figures.join(words.between),
    note: reason ?? note,
    by: names.person(by),
    at: day(at, language),
  };
}
