import type { Language } from '../../markdown/problem.ts';
import type { Missing } from '../../records/gate.ts';
import { gapWords } from '../words/gaps.ts';
import { markingWords } from '../words/marking.ts';
import { pulseWords } from '../words/pulse.ts';
import type { Catalogue } from './catalogue.ts';
import { day } from './day.ts';
import { points } from './points.ts';

/** With what a missing requirement is put into words. */
export interface Telling {
  catalogue: Catalogue;
  language: Language;
  /** The name of whoever has an employee number. */
  nameOf: (number: string) => string;
  /** The mentor that the staff list names, if it names one. */
  mentor: string | undefined;
  /** All but the signature is there. */
  onlySignature: boolean;
}

/** Why a requirement is not met: a sentence or two with the figures, saying neither "you" nor "they". */
export function reasonFor(missing: Missing, telling: Telling): string {
  const sentences = {
    quiz: quizReason,
    call: callReason,
    evidence: evidenceReason,
    signature: signatureReason,
  }[missing.kind](missing, telling);
  return sentences.join(telling.language === 'zh' ? '' : ' ');
}

function quizReason({ subject, reason, tries, best, fails, at, days }: Missing, told: Telling): string[] {
  const words = gapWords[told.language].quizBecause;
  if (reason === 'pulse-overdue') return [pulseWords[told.language].because(at && day(at, told.language))];
  if (reason === 'waiting' && at) return [markingWords[told.language].because(day(at, told.language))];
  const pass = told.catalogue.quizzes.get(subject)?.pass;
  if (reason === 'not-passed') {
    const missed = fails && fails.length > 0 ? [words.critical] : [];
    const needed = pass === undefined ? undefined : points(pass);
    return [words.notPassed(tries ?? 1, points(best ?? 0), needed), ...missed];
  }
  if (reason === 'out-of-date' && at) return [words.outOfDate(day(at, told.language), days ?? 0)];
  return [pass === undefined ? words.notTriedPlain : words.notTried(points(pass))];
}

function callReason(missing: Missing, told: Telling): string[] {
  const { reason, best, of, fails, more, count } = missing;
  const words = gapWords[told.language].callBecause;
  const score = points(missing.score ?? missing.needed ?? 0);
  switch (reason) {
    case 'score-low':
      return best === undefined
        ? [words.noneClean(of ?? 1, score)]
        : [words.low(of ?? 1, points(best), score)];
    case 'auto-fail':
      return [
        words.failed(failNames(fails, told), more ?? 1),
        ...(best === undefined ? [] : [words.bestSoFar(points(best), score)]),
      ];
    case 'not-in-a-row':
      return [words.inARow(count ?? 0, missing.needed ?? 0, score)];
    default:
      return [words.notTried(score)];
  }
}

function evidenceReason(missing: Missing, told: Telling): string[] {
  const { subject, reason, count = 0, needed = 1, of = needed, at, days } = missing;
  const words = gapWords[told.language].evidenceBecause;
  const wanted = [
    ...(missing.score === undefined ? [] : [words.atLeast(points(missing.score))]),
    ...(missing.atMost === undefined ? [] : [words.atMost(points(missing.atMost))]),
  ];
  switch (reason) {
    case 'too-few':
      return [words.tooFew(count, needed), ...wanted];
    case 'out-of-date':
      return at ? [words.outOfDate(day(at, told.language), days ?? 0)] : [words.none];
    case 'not-good-enough':
      return [words.notGood(count, of, needed), ...wanted];
    case 'auto-fail':
      return [words.failed(failNames(missing.fails, told))];
    case 'too-young':
      return at ? [words.tooYoung(day(at, told.language), needed)] : [words.none];
    default:
      if (subject === 'mentor') {
        return [told.mentor === undefined ? words.noMentor : words.mentorToConfirm(told.mentor)];
      }
      if (subject === 'confidentiality') return [words.toConfirm];
      return [needed > 1 ? words.noneOf(needed) : words.none, ...wanted];
  }
}

function signatureReason({ reason, by, at, days }: Missing, told: Telling): string[] {
  const words = gapWords[told.language].signatureBecause;
  if (by === undefined || !at) return [told.onlySignature ? words.nowUnsigned : words.unsigned];
  const [who, when] = [told.nameOf(by), day(at, told.language)];
  return [reason === 'signed-too-early' ? words.early(who, when) : words.expired(who, when, days ?? 0)];
}

function failNames(codes: readonly string[] | undefined, { catalogue, language }: Telling): string {
  const names = codes?.map((code) => {
    const name = catalogue.fails.get(code);
    return name === undefined ? code : `${name} ${code}`;
  });
  return names?.join(language === 'zh' ? '、' : ', ') ?? '';
}
