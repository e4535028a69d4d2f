import type { Language, Problem, Words } from '../markdown/problem.ts';
import type { Astray } from './follow-turns.ts';
import type { PlayThrough } from './play-through.ts';
import type { Reply } from './scenario.ts';
import { stepAt, type Route } from './walk.ts';

const LONGEST_QUOTE = { zh: 20, en: 48 };

/** The Problem at the turn where a play-through leaves the call, with what could have been done there instead. */
export function astrayProblem(way: Route, { turns, place }: PlayThrough, astray: Astray): Problem {
  const turn = turns[astray.turn];
  return {
    place: turn?.place ?? place,
    rule: astray.why,
    words: {
      zh: sentence('zh', way, turn?.words ?? '', astray),
      en: sentence('en', way, turn?.words ?? '', astray),
    },
  };
}

function sentence(
  language: Language,
  way: Route,
  written: string,
  { at, why, open, fitting }: Astray,
): string {
  const step = stepAt(way, at);
  const name = step?.name ?? '';
  const words = written === '' ? UNWRITTEN[language] : written;
  const list = (replies: readonly Reply[]): string =>
    replies.map((reply) => quote(reply, language)).join(language === 'zh' ? '、' : ', ');
  const sentences: Record<Astray['why'], Words> = {
    'no-such-reply': {
      zh: `走到“${name}”，没有一个选项里有“${words}”。这时可以：${list(open)}。`,
      en: `At "${name}" no reply contains "${words}". Open there: ${list(open)}.`,
    },
    'not-open-now': {
      zh: `走到“${name}”，“${words}”的条件这时不成立。这时可以：${list(open)}。`,
      en: `At "${name}" the condition of "${words}" does not hold now. Open there: ${list(open)}.`,
    },
    'several-replies': {
      zh: `走到“${name}”，有“${words}”的不止一个：${list(fitting)}。请多写几个字，只指其中一个。`,
      en: `At "${name}" more than one reply contains "${words}": ${list(fitting)}. Write more of the one you mean.`,
    },
    'other-time': {
      zh: `走到“${name}”，沉默在 ${String(fitting[0]?.after)} 秒之后发生，这里写的不一样。请改成 \`after ${String(fitting[0]?.after)}s\`。`,
      en: `At "${name}" the silence comes after ${String(fitting[0]?.after)} seconds, and here it says otherwise. Write \`after ${String(fitting[0]?.after)}s\`.`,
    },
    'open-after-all': {
      zh: `走到“${name}”，“${words}”这时可以说，这里却划掉了。请去掉划线，或看看通话里的条件。`,
      en: `At "${name}" the reply "${words}" is open now, and here it is struck through. Take the line off it, or look at its condition in the call.`,
    },
    'no-transfer': {
      zh: `“${words}”不是转接，下面不写交代的话。工单记录写在编号的话后面，不要缩进。`,
      en: `"${words}" is no transfer, so nothing is handed over with it. The record stands after the turns, not indented.`,
    },
    'call-is-over': {
      zh: `走到“${name}”电话已经结束（${step?.ending?.text ?? ''}），这一句没有机会说了。请删掉它，或看看前面哪一句不对。`,
      en: `At "${name}" the call is over (${step?.ending?.text ?? ''}), so this turn cannot come. Delete it, or mend what stands before it.`,
    },
  };
  return sentences[why][language];
}

const UNWRITTEN: Words = { zh: '这样做', en: 'that' };

const UNSPOKEN: Record<string, Words> = {
  silence: { zh: '*沉默*', en: '*silence*' },
  otherwise: { zh: '*没听懂*', en: '*otherwise*' },
  'talk over': { zh: '*抢话*', en: '*talk over*' },
};

function quote({ kind, text }: Reply, language: Language): string {
  const unspoken = UNSPOKEN[kind];
  if (unspoken) return unspoken[language];
  const longest = LONGEST_QUOTE[language];
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  if (kind === 'desk') return `*${short}*`;
  return language === 'zh' ? `“${short}”` : `"${short}"`;
}
