import {
  CONNECTORS,
  LABEL_ENDS,
  MORE_ENDS,
  OPENERS,
  PREDICATES,
  SUBJECTS,
  TITLE_ENDS,
  WEAK_OPENERS,
} from './label-words.ts';
import { splitLabels } from './split-labels.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The longest run of labels before a sentence, in characters. */
const LONGEST_RUN = 45;

/** A label that does not end as labels do is believed up to so many characters. */
const LONGEST_UNKNOWN = 6;

const OPENER = new RegExp(`^(?:(?:通过|根据|针对|对于|按照|负责|主动)|(?:${OPENERS})(?![的与及和]))`);
const WEAK = new RegExp(`^(?:${WEAK_OPENERS})(?![的与及和])`);
const SUBJECT_AT_END = new RegExp(`(?:${SUBJECTS})$`);
/** These need somebody or something before them. */
const MODAL = /^(?:需|应|必须|须|可以)/;
const SUBJECT = new RegExp(`^(?:${SUBJECTS})`);
const ENDS_LABEL = new RegExp(`(?:${LABEL_ENDS}|${TITLE_ENDS}|${MORE_ENDS})$`);
const VERB_AT_END = new RegExp(`(?<=.{4})(?:${WEAK_OPENERS})$`);
const PLIGHT = /^(\p{Script=Han}{2}(?:不清|不畅|不足|落后|偏低|过高))(?![的,\uff0c])/u;

/**
 * Where the labels at the head of a slide's sentence end and the sentence itself begins: 0 when none is certain.
 * `选拔标准根据业务需求,制定…` has its label before 根据; `流程设计设计完整的…` before the repeated word;
 * `呼叫中心定义呼叫中心是…` before its subject.
 */
export function labelEnd(sentence: string): number {
  const clause =
    /^[^,\uff0c。;\uff1b:\uff1a!\uff01?\uff1f、]*/.exec(sentence)?.[0].slice(0, LONGEST_RUN + 12) ?? '';
  if (OPENER.test(clause) && !clause.startsWith('定期')) return 0;
  const boundaries = [...words.segment(clause)].map(({ index }) => index).filter((index) => index >= 2);
  return (
    saidTwice(clause) ??
    repeatedVerb(clause) ??
    beforeOpener(clause, boundaries) ??
    (clause.startsWith('定期')
      ? undefined
      : (beforeSubject(clause, boundaries) ?? beforeWeak(clause, boundaries))) ??
    PLIGHT.exec(clause)?.[1]?.length ??
    0
  );
}

function isLabel(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= LONGEST_RUN &&
    /^[\p{Script=Han}A-Za-z]+$/u.test(text) &&
    !CONNECTORS.test(text) &&
    !PREDICATES.test(text)
  );
}

/** Whether a run of labels ends where a label can; one that begins with a verb must have its object. */
function isWhole(run: string): boolean {
  if (ENDS_LABEL.test(run)) return run.length >= 4;
  const last = splitLabels(run)?.at(-1);
  return (
    last !== undefined && last.length >= 4 && last.length <= 6 && !WEAK.test(last) && !SUBJECT.test(last)
  );
}

/** `考核内容|考核内容包括`: the label is the subject of its sentence. */
function saidTwice(clause: string): number | undefined {
  const label = /^(\p{Script=Han}{3,14})\1(?!$)/u.exec(clause)?.[1];
  return label !== undefined && isLabel(label) ? label.length : undefined;
}

/** `流程设计|设计完整的`: a label's last word said again is the sentence's verb. */
function repeatedVerb(clause: string): number | undefined {
  const label = /^(\p{Script=Han}{0,24}(\p{Script=Han}{2}))\2(?![与及和])/u.exec(clause)?.[1];
  return label !== undefined && label.length >= 4 && isLabel(label) ? label.length : undefined;
}

/** `选拔标准|根据业务需求`, and `客户接入|客服人员及时响应` with the subject of the sentence before its opener. */
function beforeOpener(clause: string, boundaries: readonly number[]): number | undefined {
  for (const boundary of boundaries) {
    if (!OPENER.test(clause.slice(boundary))) continue;
    const before = clause.slice(0, boundary);
    const subject =
      SUBJECT_AT_END.exec(before)?.index ?? (MODAL.test(clause.slice(boundary)) ? lastWord(before) : 0);
    const run = subject >= 4 ? before.slice(0, subject) : before;
    const verb = run !== before || run.endsWith('保持') ? VERB_AT_END.exec(run) : null;
    const label = verb ? run.slice(0, verb.index) : run;
    if (isLabel(label)) return isCertain(label) ? label.length : undefined;
  }
  return undefined;
}

/** Whether what stands before a sentence's opener is labels: they end as labels do, or are short, and are no subject. */
function isCertain(run: string): boolean {
  if (ENDS_LABEL.test(run)) return !WEAK.test(run) || run.length >= 4;
  if (WEAK.test(run) || SUBJECT_AT_END.test(run)) return false;
  const last = splitLabels(run)?.at(-1) ?? run;
  return last.length <= LONGEST_UNKNOWN;
}

/** Where the last word of a run begins. */
function lastWord(run: string): number {
  const word = [...words.segment(run)].at(-1);
  return word !== undefined && word.segment.length > 1 ? word.index : 0;
}

/** `行业现状|呼叫中心行业已经`: the last place where a whole label is followed by a subject. */
function beforeSubject(clause: string, boundaries: readonly number[]): number | undefined {
  return boundaries.findLast((boundary) => {
    const label = clause.slice(0, boundary);
    const rest = clause.slice(boundary);
    const again = rest.startsWith(`${clause.slice(0, 2)}是`);
    return (again || SUBJECT.test(rest)) && ENDS_LABEL.test(label) && label.length >= 4 && isLabel(label);
  });
}

/** `激励与惩罚的实施|建立完善的制度`: the last place where a whole label is followed by a verb. */
function beforeWeak(clause: string, boundaries: readonly number[]): number | undefined {
  return boundaries.findLast((boundary) => {
    const label = clause.slice(0, boundary);
    return WEAK.test(clause.slice(boundary)) && isLabel(label) && isWhole(label);
  });
}
