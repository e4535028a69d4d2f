import type { Language } from '../../markdown/problem.ts';
import type { Evidence } from '../../records/evidence.ts';
import type { Held, PersonRecord } from '../../records/gate.ts';
import type { EvidenceGate, Profile } from '../../records/profile.ts';
import { readiness, type Status, type Verdict } from '../../records/readiness.ts';
import type { Library } from '../library.ts';
import { evidenceWords } from '../words/evidence.ts';
import { gapWords } from '../words/gaps.ts';
import { readinessWords } from '../words/readiness.ts';
import { catalogueOf, publishedIn, type Catalogue } from './catalogue.ts';
import { day } from './day.ts';
import { gap, type Gap } from './gap.ts';
import { logEntry, type LogEntry } from './log-entry.ts';
import { points } from './points.ts';
import { road, whereabouts } from './road.ts';

/** One station of the road. */
export interface Stage {
  id: string;
  name: string;
  /** `passed`: signed for once, run out since, and left behind for a station further on. */
  status: Status | 'passed';
  until: string | undefined;
  /** The one that the page explains. */
  isShown: boolean;
}

/** A requirement that is met, as people read it. */
export interface HeldThing {
  title: string;
  code: string | undefined;
  figures: string;
  at: string;
  until: string | undefined;
}

/** Where one person stands, in one language. */
export interface Standing {
  stages: Stage[];
  profile: Profile;
  verdict: Verdict;
  gaps: Gap[];
  held: HeldThing[];
  /** What others vouched for, latest first. */
  log: LogEntry[];
}

/** For whom and by whom a standing is read. */
export interface Reading {
  language: Language;
  reader: 'self' | 'leader';
  /** The name of whoever has an employee number. */
  nameOf: (number: string) => string;
  /** The mentor that the staff list names, if it names one. */
  mentor: string | undefined;
  /** The profile to explain in place of the person's present goal. */
  profile?: string | undefined;
}

/** The verdicts of a record along the road, first station first. */
export function verdictsOn(library: Library, record: PersonRecord, now: Date): Verdict[] {
  const published = publishedIn(library);
  return road(library.shared.profiles).map((profile) => readiness(profile, record, published, now));
}

/** Where a person stands by their record, or nothing when the centre has no profiles. */
export function standing(
  library: Library,
  record: PersonRecord,
  now: Date,
  reading: Reading,
): Standing | undefined {
  const { language, reader, nameOf, mentor } = reading;
  const { profiles } = library.shared;
  const verdicts = verdictsOn(library, record, now);
  const { reached, goal } = whereabouts(verdicts);
  const verdict = verdicts.find((one) => one.profile === reading.profile) ?? goal;
  const profile = profiles.find(({ id }) => id === verdict?.profile);
  if (!verdict || !profile) return undefined;
  const catalogue = catalogueOf(library, language);
  const onlySignature = verdict.missing.every(({ kind }) => kind === 'signature');
  const telling = { catalogue, language, nameOf, mentor, onlySignature };
  const names = {
    kind: (kind: string) => kindName(kind, profiles, language),
    person: nameOf,
    profile: (id: string) => profiles.find((one) => one.id === id)?.name[language] ?? id,
  };
  return {
    stages: verdicts.map((one, index) => ({
      ...stage(one, names.profile, language),
      isShown: one === verdict,
      ...(isBehind(one, index, reached && verdicts.indexOf(reached)) && { status: 'passed' }),
    })),
    profile,
    verdict,
    gaps: verdict.missing.map((one) => gap(one, profile.evidence, telling, reader)),
    held: verdict.held.map((one) => heldThing(one, catalogue, nameOf, language)),
    log: record.evidence.toReversed().map((one: Evidence) => logEntry(one, names, language)),
  };
}

function stage(
  { profile: id, status, until }: Verdict,
  nameOf: (id: string) => string,
  language: Language,
): Omit<Stage, 'isShown'> {
  return { id, name: nameOf(id), status, until: until && day(until, language) };
}

function isBehind({ status }: Verdict, index: number, reached: number | undefined): boolean {
  return status === 'lapsed' && reached !== undefined && index < reached;
}

function heldThing(
  { kind, subject, about, name, score, needed, count, at, until, by }: Held,
  catalogue: Catalogue,
  nameOf: (number: string) => string,
  language: Language,
): HeldThing {
  const words = readinessWords[language];
  const entry = { quiz: catalogue.quizzes, call: catalogue.calls, evidence: catalogue.articles }[kind].get(
    about ?? subject,
  );
  const title =
    kind === 'evidence' ? (name?.[language] ?? subject) : (entry?.title ?? gapWords[language][kind]);
  const reached =
    score === undefined || kind === 'evidence'
      ? []
      : [needed === undefined ? words.points(points(score)) : words.pointsOf(points(score), points(needed))];
  const figures = [
    ...reached,
    ...(count !== undefined && count > 1 ? [words.countOf(count)] : []),
    ...(by ? [words.by(by.map(nameOf).join(language === 'zh' ? '、' : ', '))] : []),
  ];
  return {
    title: about === undefined || !entry ? title : `${title} · ${entry.title}`,
    code: kind === 'evidence' ? about : subject,
    figures: figures.join(' · '),
    at: day(at, language),
    until: until && day(until, language),
  };
}

/** What a kind of evidence is called in the centre. */
function kindName(kind: string, profiles: readonly Profile[], language: Language): string {
  const gates: EvidenceGate[] = profiles.flatMap(({ evidence }) => evidence);
  const named = gates.find((gate) => gate.kind === kind);
  const ours = new Map(Object.entries(evidenceWords[language].kinds));
  return named?.name[language] ?? ours.get(kind) ?? kind;
}
