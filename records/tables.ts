import type { Generated } from 'kysely';

/** A moment as ISO 8601 text in UTC: sorts as text, reads the same in both databases and in any dump. */
type Moment = string;
/** JSON as text: the bytes that were written are the bytes that are read, in both databases. */
type JsonText = string;
/** A whole number up to 2^53; PostgreSQL gives it as text. Read it with `Number()`. */
export type Whole = number | string;
/** True or false; SQLite keeps 0 and 1, PostgreSQL a boolean. Read it with `Boolean()`. */
type Flag = boolean | number;

/** A person; the sign-in library keeps its users in the same table, so that there is one truth. */
export interface PeopleTable {
  id: string;
  /** The employee number, as text: leading zeros count. */
  number: string;
  name: string;
  /** Made from the number, never written to: the sign-in library wants one. */
  email: string;
  emailVerified: Flag;
  image: string | null;
  role: string;
  team: string | null;
  mentor: string | null;
  /** The first working day, `2026-11-01`. */
  startedOn: string | null;
  mustChangePassword: Flag;
  /** Disabled; the sign-in library's word. */
  banned: Flag;
  banReason: string | null;
  banExpires: Moment | null;
  createdAt: Moment;
  updatedAt: Moment;
}

/** Who leads which team; a team may have several leaders and a leader several teams. */
interface LeadersTable {
  team: string;
  leader: string;
}

interface SessionsTable {
  id: string;
  token: string;
  userId: string;
  expiresAt: Moment;
  ipAddress: string | null;
  userAgent: string | null;
  impersonatedBy: string | null;
  createdAt: Moment;
  updatedAt: Moment;
}

/** How a person proves who they are: a password now, a centre's own sign-in later. */
interface CredentialsTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Moment | null;
  refreshTokenExpiresAt: Moment | null;
  scope: string | null;
  password: string | null;
  createdAt: Moment;
  updatedAt: Moment;
}

interface VerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Moment;
  createdAt: Moment;
  updatedAt: Moment;
}

/** Tries counted against guessing: of a password, of the first admin's code. */
interface TriesTable {
  key: string;
  count: Whole;
  since: Moment;
}

/** The hash of the code with which the first admin may be made; at most one row. */
interface FirstAdminTable {
  hash: string;
  madeAt: Moment;
}

/** Every version of a call, quiz or notice that anyone ever attempted or answered. */
interface VersionsTable {
  hash: string;
  kind: string;
  id: string;
  language: string;
  body: JsonText;
  keptAt: Moment;
}

export interface AttemptsTable {
  id: string;
  person: string;
  kind: string;
  subject: string;
  language: string;
  hash: string;
  seed: string;
  certified: Flag;
  state: string;
  startedAt: Moment;
  deadline: Moment | null;
  finishedAt: Moment | null;
}

/** What a finished attempt was worth. A regrade appends a row; the last one counts. */
export interface ResultsTable {
  place: Generated<number>;
  attempt: string;
  submission: JsonText;
  result: JsonText;
  score: number;
  passed: Flag;
  fails: JsonText;
  at: Moment;
  /** Who regraded or marked; nothing when it was handed in. */
  by: string | null;
  /** Why it was regraded. */
  reason: string | null;
  regrade: string | null;
  /** Answers wait for a person's marks. */
  waiting: Flag | null;
}

/** A change of many results at once; the results hold its id. */
interface RegradesTable {
  id: string;
  quiz: string;
  choice: JsonText;
  changed: Whole;
  reason: string;
  by: string;
  at: Moment;
}

/** Judges say where the cut of a quiz should be. */
interface CutStudiesTable {
  id: string;
  quiz: string;
  hash: string;
  by: string;
  at: Moment;
}

/** Which round of judging began; `number` counts from 1. */
interface CutStepsTable {
  study: string;
  number: Whole;
  state: string;
  by: string;
  at: Moment;
}

interface CutJudgesTable {
  study: string;
  judge: string;
  by: string;
  at: Moment;
}

/** What a judge said of a question; the last row of a round counts. */
interface CutRatingsTable {
  place: Generated<number>;
  study: string;
  round: Whole;
  judge: string;
  question: string;
  /** 0 … 100. */
  value: Whole;
  at: Moment;
}

interface AnswersTable {
  place: Generated<number>;
  attempt: string;
  question: string;
  answer: JsonText;
  sequence: Whole;
  key: string;
  late: Flag;
  at: Moment;
}

interface RefusalsTable {
  place: Generated<number>;
  attempt: string;
  reason: string;
  at: Moment;
}

/** Which of a person's attempts at something is the how-manieth; numbers count from 1. */
interface NumberedAttemptsTable {
  person: string;
  kind: string;
  subject: string;
  number: Whole;
  attempt: string;
}

/** Questions of a practice paper whose key was told, because they were answered. */
interface ShownKeysTable {
  attempt: string;
  question: string;
  at: Moment;
}

/** That a trainer lets somebody try a quiz again who failed it several times. */
interface UnlocksTable {
  place: Generated<number>;
  person: string;
  quiz: string;
  reason: string;
  by: string;
  at: Moment;
}

/** Extra time, in percent or in minutes; `quiz` is null when it holds for all. The last one of a kind counts. */
interface ExtraTimesTable {
  place: Generated<number>;
  person: string;
  quiz: string | null;
  percent: Whole | null;
  minutes: Whole | null;
  reason: string;
  by: string;
  at: Moment;
}

interface EvidenceTable {
  place: Generated<number>;
  person: string;
  kind: string;
  subject: string | null;
  value: JsonText;
  by: string;
  at: Moment;
}

/** One search, from its first letter to the answer or to giving up. */
interface SearchesTable {
  place: Generated<number>;
  at: Moment;
  language: string;
  query: string;
  /** The query as search reads it: by this, searches for the same are counted together. */
  plain: string;
  hits: Whole;
  /** The article that was opened. */
  article: string | null;
  copied: Flag;
  /** From the first letter to the article, or to the copied line. */
  milliseconds: Whole | null;
  /** Somebody said that what was wanted is not there. */
  reported: Flag;
  by: string | null;
}

/** A sentence of an article that somebody says is wrong. */
interface FlagsTable {
  id: string;
  at: Moment;
  article: string;
  language: string;
  sentence: string;
  note: string;
  by: string | null;
}

/** What was decided about a flag; `number` counts from 1. */
interface FlagStepsTable {
  flag: string;
  number: Whole;
  at: Moment;
  by: string;
  state: string;
  note: string;
}

/** Something that leaders put above the articles while it lasts. */
interface BannersTable {
  id: string;
  at: Moment;
  by: string;
}

/** What happened to a banner; `number` counts from 1. */
interface BannerStepsTable {
  banner: string;
  number: Whole;
  at: Moment;
  by: string;
  state: string;
  /** When it comes down by itself; of an end, when it came down. */
  until: Moment;
  /** All that it says from then on; nothing in an end. */
  content: JsonText | null;
  note: string;
}

/** What a person opened; no record of anything, only the latest of each article. */
interface OpenedArticlesTable {
  person: string;
  language: string;
  article: string;
  hash: string;
  at: Moment;
}

/** What a person made a favourite, or no longer wants as one. */
interface FavouritesTable {
  person: string;
  language: string;
  article: string;
  isOne: Flag;
  at: Moment;
}

/** What a leader pinned for a team, or took away; `number` counts from 1 in each team. */
interface PinStepsTable {
  team: string;
  number: Whole;
  article: string;
  pinned: Flag;
  by: string;
  at: Moment;
}

/** What was decided about searches that found nothing. */
interface MissedStepsTable {
  place: Generated<number>;
  language: string;
  plain: string;
  state: string;
  article: string | null;
  note: string;
  by: string;
  at: Moment;
}

/** That somebody read a notice and answered its question. */
interface ReceiptsTable {
  person: string;
  notice: string;
  language: string;
  hash: string;
  /** Answers it took, the right one included. */
  tries: Whole;
  at: Moment;
}

/** An answer to the question of a notice that was not right. */
interface WrongTriesTable {
  place: Generated<number>;
  person: string;
  notice: string;
  hash: string;
  at: Moment;
}

/** What somebody remarked on a call that was taken. */
interface CallRemarksTable {
  place: Generated<number>;
  id: string;
  attempt: string;
  /** Counted from 1; null when it is about the whole call. */
  turn: Whole | null;
  text: string;
  by: string;
  at: Moment;
}

/** Where a person decided otherwise than the simulator; the call's next result holds it. */
interface CallOverrulesTable {
  attempt: string;
  number: Whole;
  criterion: string;
  /** `0`, `0.5`, `1`; null when it does not apply. */
  rate: string | null;
  reason: string;
  by: string;
  at: Moment;
}

export interface PairsTable {
  id: string;
  code: string;
  scenario: string;
  language: string;
  hash: string;
  by: string;
  at: Moment;
}

interface PairStepsTable {
  pair: string;
  number: Whole;
  body: JsonText;
  by: string;
  at: Moment;
}

/** An answer to a question that was missed before, as it was judged. */
export interface ReviewAnswersTable {
  place: Generated<number>;
  person: string;
  /** The quiz and the question, `QZ-04/fee-exit`. */
  card: string;
  /** The day for which it was laid out, `2026-11-21`. */
  day: string;
  language: string;
  hash: string;
  answer: JsonText;
  /** 0 … 1. */
  fraction: number;
  key: string;
  at: Moment;
}

export interface Tables {
  people: PeopleTable;
  leaders: LeadersTable;
  sessions: SessionsTable;
  credentials: CredentialsTable;
  verifications: VerificationsTable;
  tries: TriesTable;
  firstAdmin: FirstAdminTable;
  versions: VersionsTable;
  attempts: AttemptsTable;
  results: ResultsTable;
  answers: AnswersTable;
  refusals: RefusalsTable;
  numberedAttempts: NumberedAttemptsTable;
  shownKeys: ShownKeysTable;
  unlocks: UnlocksTable;
  extraTimes: ExtraTimesTable;
  evidence: EvidenceTable;
  searches: SearchesTable;
  flags: FlagsTable;
  flagSteps: FlagStepsTable;
  receipts: ReceiptsTable;
  wrongTries: WrongTriesTable;
  openedArticles: OpenedArticlesTable;
  favourites: FavouritesTable;
  pinSteps: PinStepsTable;
  missedSteps: MissedStepsTable;
  banners: BannersTable;
  bannerSteps: BannerStepsTable;
  callRemarks: CallRemarksTable;
  callOverrules: CallOverrulesTable;
  pairs: PairsTable;
  regrades: RegradesTable;
  cutStudies: CutStudiesTable;
  cutSteps: CutStepsTable;
  cutJudges: CutJudgesTable;
  cutRatings: CutRatingsTable;
  pairSteps: PairStepsTable;
  reviewAnswers: ReviewAnswersTable;
}
