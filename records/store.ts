import * as beginning from './begin-question.ts';
import * as answering from './answers.ts';
import * as attempting from './attempts.ts';
import * as announcing from './banners.ts';
import * as reviewing from './call-reviews.ts';
import * as cutting from './cut-studies.ts';
import * as doing from './start-and-finish.ts';
import * as vouching from './evidence.ts';
import * as flagging from './flags.ts';
import * as extending from './extra-times.ts';
import * as atHand from './kept.ts';
import * as missing from './missed.ts';
import * as pairing from './pairs.ts';
import * as pinning from './pins.ts';
import * as keeping from './people.ts';
import * as acknowledging from './receipts.ts';
import * as numbering from './start-numbered.ts';
import * as repeating from './review-answers.ts';
import * as seeking from './searches.ts';
import * as showing from './shown-keys.ts';
import * as unlocking from './unlocks.ts';
import * as regrading from './regrades.ts';
import * as figuring from './quiz-results.ts';
import * as versioning from './versions.ts';
import type { Database } from './database.ts';
import type { PersonRecord } from './gate.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { troubleOf } from './trouble.ts';

/** What people did, kept. Everything that is written is on the disk before the promise is kept. */
export interface Store {
  keepVersion(version: versioning.VersionToKeep): Promise<void>;
  version(hash: string): Promise<versioning.Version | undefined>;
  versionsOf(kind: versioning.Version['kind'], id: string): Promise<versioning.Version[]>;

  startAttempt(start: doing.AttemptToStart): Promise<attempting.OpenAttempt>;
  /** Nothing when the number is taken: look at the record again, and decide anew. */
  startNumbered(start: numbering.NumberedStart): Promise<attempting.OpenAttempt | undefined>;
  openAttempt(
    person: string,
    kind: attempting.AttemptKind,
    subject: string,
  ): Promise<attempting.OpenAttempt | undefined>;
  attempt(id: string): Promise<attempting.Attempt | undefined>;
  saveAnswer(answer: answering.AnswerToSave): Promise<answering.AnswerOutcome>;
  /** Once a question; from then on its clock runs. */
  beginQuestion(begin: beginning.QuestionToBegin): Promise<beginning.BeginOutcome>;
  answers(attempt: string): Promise<answering.Answer[]>;
  answerCount(attempt: string): Promise<number>;
  finishAttempt(finish: doing.AttemptToFinish): Promise<attempting.FinishedAttempt | undefined>;
  attemptsOf(
    person: string,
    only?: { kind?: attempting.AttemptKind; subject?: string },
  ): Promise<attempting.Attempt[]>;
  resultsOf(people: readonly string[]): Promise<attempting.FinishedAttempt[]>;
  quizResults(quiz?: string): Promise<figuring.QuizResult[]>;
  quizSheets(places: readonly number[]): Promise<figuring.QuizSheet[]>;
  finishedAttempts(kind: attempting.AttemptKind, subject: string): Promise<attempting.FinishedAttempt[]>;
  waitingAttempts(): Promise<attempting.FinishedAttempt[]>;
  resultSteps(attempt: string): Promise<regrading.ResultStep[]>;
  /** Nothing is written unless it is `done`. */
  carryOutRegrade(regrade: regrading.RegradeToCarryOut): Promise<'done' | 'done-before' | 'changed'>;
  regrade(id: string): Promise<regrading.Regrade | undefined>;
  regradesOf(quiz: string): Promise<regrading.Regrade[]>;
  /** False when there is a newer result than the one that was seen. */
  appendMarks(marks: regrading.MarksToAppend): Promise<boolean>;
  /** Gives the id by which the study is known from now on. */
  startCutStudy(study: cutting.CutStudyToStart): Promise<string>;
  cutStudies(quiz: string): Promise<cutting.CutStudy[]>;
  quizzesToJudge(judge: string): Promise<string[]>;
  inviteCutJudge(invitation: { study: string; judge: string; by: string; now: Date }): Promise<void>;
  /** False when somebody else has moved it since it was seen. */
  moveCutStudy(step: {
    study: string;
    seen: number;
    state: cutting.CutState;
    by: string;
    now: Date;
  }): Promise<boolean>;
  /** False when the study is not in that round, or not theirs to judge. */
  addCutRating(rating: cutting.CutRating & { now: Date }): Promise<boolean>;
  cutRatings(study: string): Promise<cutting.CutRating[]>;
  refusedLog(refused: { attempt: string; reason: string; now: Date }): Promise<void>;

  /** Gives the id by which the remark is known from now on. */
  addCallRemark(remark: reviewing.RemarkToAdd): Promise<string>;
  callRemarks(attempt: string): Promise<reviewing.CallRemark[]>;
  remarkCounts(attempts: readonly string[]): Promise<Map<string, number>>;
  callOverrules(attempt: string): Promise<reviewing.CallOverrule[]>;
  /** False when somebody else overruled the call since it was seen. */
  overruleCall(overrule: reviewing.OverruleToAdd): Promise<boolean>;

  /** Gives the id by which the pair is known from now on. */
  startPair(pair: pairing.PairToStart): Promise<string>;
  pair(id: string): Promise<pairing.Pair | undefined>;
  pairByCode(code: string): Promise<pairing.Pair | undefined>;
  pairSteps(id: string): Promise<pairing.PairStep[]>;
  /** False when somebody else took a step since the last one seen. */
  addPairStep(step: { pair: string; seen: number; body: unknown; by: string; now: Date }): Promise<boolean>;

  /** Once the key of a question is shown, its answer stands. */
  showKey(shown: { attempt: string; question: string; now: Date }): Promise<void>;
  shownKeys(attempt: string): Promise<Set<string>>;
  addUnlock(unlock: Omit<unlocking.Unlock, 'at'> & { now: Date }): Promise<void>;
  unlocks(person?: string): Promise<unlocking.Unlock[]>;
  grantExtraTime(grant: extending.ExtraTimeToGrant): Promise<void>;
  extraTimes(person?: string): Promise<extending.GrantedTime[]>;

  /** Gives the answer that stands: the first under its key, and the first to its card on that day. */
  addReviewAnswer(answer: repeating.ReviewAnswerToAdd): Promise<repeating.ReviewAnswer>;
  reviewAnswer(person: string, key: string): Promise<repeating.ReviewAnswer | undefined>;
  reviewAnswersOf(people: readonly string[]): Promise<repeating.ReviewAnswer[]>;

  addEvidence(evidence: vouching.EvidenceToAdd): Promise<void>;
  evidenceOf(person: string): Promise<vouching.Evidence[]>;
  /** All that readiness is judged by, for each of several people, in the order given. */
  recordsOf(people: readonly string[]): Promise<PersonRecord[]>;

  /** Gives how many wrong answers there are by now to this version of the notice. */
  addWrongTry(answer: acknowledging.NoticeAnswer): Promise<number>;
  /** Gives the receipt that stands: the first. */
  addReceipt(answer: acknowledging.NoticeAnswer): Promise<acknowledging.Receipt>;
  receiptsOf(people: readonly string[]): Promise<acknowledging.Receipt[]>;
  wrongTriesOf(people: readonly string[], notice: string): Promise<acknowledging.WrongTries[]>;

  addSearch(search: seeking.SearchToAdd): Promise<void>;
  /** What was searched for since a moment, in figures. */
  searchFigures(since: Date): Promise<seeking.SearchFigures>;
  /** Gives the id by which the flag is known from now on. */
  addFlag(flag: flagging.FlagToAdd): Promise<string>;
  flag(id: string): Promise<flagging.Flag | undefined>;
  flags(limit: number, articles?: readonly string[]): Promise<flagging.Flag[]>;
  /** False when it was decided before. */
  decideFlag(step: flagging.FlagDecision): Promise<boolean>;
  flagsBy(person: string, limit: number): Promise<flagging.Flag[]>;
  decideMissed(step: missing.MissedDecision): Promise<void>;
  wasMissed(language: string, plain: string): Promise<boolean>;
  reportedBy(person: string, limit: number): Promise<missing.ReportedSearch[]>;

  keptOf(person: string, language: string): Promise<atHand.Kept>;
  addKept(kept: atHand.KeptToAdd): Promise<void>;
  pins(teams: readonly string[]): Promise<pinning.Pin[]>;
  /** False when the team has as many pinned as can be. */
  pinArticle(step: pinning.PinStep): Promise<boolean>;

  /** Gives the id by which the banner is known from now on. */
  setBanner(banner: announcing.BannerToSet): Promise<string>;
  /** False when it was changed since it was seen, or is down. */
  changeBanner(change: announcing.BannerToChange): Promise<boolean>;
  /** False when it is down already. */
  endBanner(end: announcing.BannerToEnd): Promise<boolean>;
  bannersInForce(now: Date): Promise<announcing.Banner[]>;
  bannersSince(since: Date): Promise<announcing.Banner[]>;

  people(): Promise<keeping.Person[]>;
  person(number: string): Promise<keeping.Person | undefined>;
  teamOf(leader: string): Promise<keeping.Person[]>;
  savePerson(person: keeping.PersonToSave & { now: Date }): Promise<void>;
  disablePerson(number: string, now: Date): Promise<boolean>;
  enablePerson(number: string, now: Date): Promise<boolean>;

  /** For the accounts, which sign people in on the same database; for nobody else. */
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Opens the store and brings it to this version's shape: SQLite in a folder, or PostgreSQL at a URL.
 * @param now clears what ran out before: sessions, and tries counted against guessing
 * Throws a Trouble, which says what to do, when the database cannot be used.
 */
export async function openStore(where: { folder: string } | { url: string }, now: Date): Promise<Store> {
  const database = 'url' in where ? await openPostgres(where.url) : await openSqlite(where.folder);
  try {
    await migrate(database);
    await clearOut(database, now);
  } catch (error) {
    await database.db.destroy();
    throw troubleOf(error) ?? error;
  }
  return storeOn(database);
}

async function clearOut({ db }: Database, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString();
  await db.deleteFrom('sessions').where('expiresAt', '<', now.toISOString()).execute();
  await db.deleteFrom('tries').where('since', '<', dayAgo).execute();
}

function storeOn(database: Database): Store {
  const { db } = database;
  return {
    keepVersion: told((version) => versioning.keepVersion(db, version)),
    version: told((hash) => versioning.version(db, hash)),
    versionsOf: told((kind, id) => versioning.versionsOf(db, kind, id)),
    startAttempt: told((start) => doing.startAttempt(db, start)),
    startNumbered: told((start) => numbering.startNumbered(db, start)),
    openAttempt: told((person, kind, subject) => attempting.openAttempt(db, person, kind, subject)),
    attempt: told((id) => attempting.attempt(db, id)),
    saveAnswer: told((answer) => answering.saveAnswer(database, answer)),
    beginQuestion: told((begin) => beginning.beginQuestion(database, begin)),
    answers: told((attempt) => answering.answers(db, attempt)),
    answerCount: told((attempt) => answering.answerCount(db, attempt)),
    finishAttempt: told((finish) => doing.finishAttempt(db, finish)),
    attemptsOf: told((person, only) => attempting.attemptsOf(db, person, only)),
    resultsOf: told((people) => attempting.resultsOf(db, people)),
    quizResults: told((quiz) => figuring.quizResults(db, quiz)),
    quizSheets: told((places) => figuring.quizSheets(db, places)),
    finishedAttempts: told((kind, subject) => attempting.finishedAttempts(db, kind, subject)),
    waitingAttempts: told(() => attempting.waitingAttempts(db)),
    resultSteps: told((attempt) => regrading.resultSteps(db, attempt)),
    carryOutRegrade: told((regrade) => regrading.carryOutRegrade(database, regrade)),
    regrade: told((id) => regrading.regrade(db, id)),
    regradesOf: told((quiz) => regrading.regradesOf(db, quiz)),
    appendMarks: told((marks) => regrading.appendMarks(database, marks)),
    startCutStudy: told((study) => cutting.startCutStudy(db, study)),
    cutStudies: told((quiz) => cutting.cutStudies(db, quiz)),
    quizzesToJudge: told((judge) => cutting.quizzesToJudge(db, judge)),
    inviteCutJudge: told((invitation) => cutting.inviteCutJudge(db, invitation)),
    moveCutStudy: told((step) => cutting.moveCutStudy(db, step)),
    addCutRating: told((rating) => cutting.addCutRating(database, rating)),
    cutRatings: told((study) => cutting.cutRatings(db, study)),
    refusedLog: told((refused) => answering.refusedLog(db, refused)),
    addCallRemark: told((remark) => reviewing.addCallRemark(db, remark)),
    callRemarks: told((attempt) => reviewing.callRemarks(db, attempt)),
    remarkCounts: told((attempts) => reviewing.remarkCounts(db, attempts)),
    callOverrules: told((attempt) => reviewing.callOverrules(db, attempt)),
    overruleCall: told((overrule) => reviewing.overruleCall(db, overrule)),
    startPair: told((start) => pairing.startPair(db, start)),
    pair: told((id) => pairing.pair(db, id)),
    pairByCode: told((code) => pairing.pairByCode(db, code)),
    pairSteps: told((id) => pairing.pairSteps(db, id)),
    addPairStep: told((step) => pairing.addPairStep(db, step)),
    showKey: told((shown) => showing.showKey(db, shown)),
    shownKeys: told((attempt) => showing.shownKeys(db, attempt)),
    addUnlock: told((unlock) => unlocking.addUnlock(db, unlock)),
    unlocks: told((person) => unlocking.unlocks(db, person)),
    grantExtraTime: told((grant) => extending.grantExtraTime(db, grant)),
    extraTimes: told((person) => extending.extraTimes(db, person)),
    addReviewAnswer: told((answer) => repeating.addReviewAnswer(db, answer)),
    reviewAnswer: told((person, key) => repeating.reviewAnswer(db, person, key)),
    reviewAnswersOf: told((people) => repeating.reviewAnswersOf(db, people)),
    addEvidence: told((evidence) => vouching.addEvidence(db, evidence)),
    evidenceOf: told((person) => vouching.evidenceOf(db, [person])),
    recordsOf: told((people) => recordsOf(database, people)),
    addWrongTry: told((answer) => acknowledging.addWrongTry(db, answer)),
    addReceipt: told((answer) => acknowledging.addReceipt(db, answer)),
    receiptsOf: told((people) => acknowledging.receiptsOf(db, people)),
    wrongTriesOf: told((people, notice) => acknowledging.wrongTriesOf(db, people, notice)),
    addSearch: told((search) => seeking.addSearch(db, search)),
    searchFigures: told((since) => seeking.searchFigures(db, since)),
    addFlag: told((flag) => flagging.addFlag(db, flag)),
    flag: told((id) => flagging.flag(db, id)),
    flags: told((limit, articles) => flagging.flags(db, limit, articles)),
    decideFlag: told((step) => flagging.decideFlag(db, step)),
    flagsBy: told((person, limit) => flagging.flagsBy(db, person, limit)),
    decideMissed: told((step) => missing.decideMissed(db, step)),
    wasMissed: told((language, plain) => missing.wasMissed(db, language, plain)),
    reportedBy: told((person, limit) => missing.reportedBy(db, person, limit)),
    keptOf: told((person, language) => atHand.keptOf(db, person, language)),
    addKept: told((kept) => atHand.addKept(db, kept)),
    pins: told((teams) => pinning.pins(db, teams)),
    pinArticle: told((step) => pinning.pinArticle(db, step)),
    setBanner: told((banner) => announcing.setBanner(db, banner)),
    changeBanner: told((change) => announcing.changeBanner(db, change)),
    endBanner: told((end) => announcing.endBanner(db, end)),
    bannersInForce: told((now) => announcing.bannersInForce(db, now)),
    bannersSince: told((since) => announcing.bannersSince(db, since)),
    people: told(() => keeping.people(db)),
    person: told((number) => keeping.person(db, number)),
    teamOf: told((leader) => keeping.teamOf(db, leader)),
    savePerson: told(({ now, ...person }) =>
      db.transaction().execute((transaction) => keeping.savePerson(transaction, person, now)),
    ),
    disablePerson: told((number, now) =>
      db.transaction().execute((transaction) => keeping.disablePerson(transaction, number, now)),
    ),
    enablePerson: told((number, now) => keeping.enablePerson(db, number, now)),
    database,
    close: () => db.destroy(),
  };
}

/** The same deed, with an error of the driver told as a Trouble where it is one. */
function told<Given extends unknown[], Gained>(
  deed: (...given: Given) => Promise<Gained>,
): (...given: Given) => Promise<Gained> {
  return async (...given) => {
    try {
      return await deed(...given);
    } catch (error) {
      throw troubleOf(error) ?? error;
    }
  };
}

async function recordsOf({ db }: Database, numbers: readonly string[]): Promise<PersonRecord[]> {
  const attempts = Map.groupBy(await attempting.resultsOf(db, numbers), ({ person }) => person);
  const evidence = Map.groupBy(await vouching.evidenceOf(db, numbers), ({ person }) => person);
  const startedOn = await keeping.firstDays(db, numbers);
  return numbers.map((person) => ({
    person,
    startedOn: startedOn.get(person),
    attempts: attempts.get(person) ?? [],
    evidence: evidence.get(person) ?? [],
  }));
}
