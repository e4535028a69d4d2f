import { didYouMean, type Problem, type Words } from '../markdown/problem.ts';
import { deadArticles } from './rules/dead-article.ts';
import type { Round } from './round.ts';
import type { Placed, Scenario } from './scenario.ts';

/**
 * Whether rounds and their calls belong together: each named call is there, says that it is part of this round and is
 * named once; a round has at least two; calls at once are written, not spoken; and no call says that it is part of a
 * round that does not name it.
 * @param scenarios the calls of the same language
 * @param articles the ids of the articles of that language
 */
export function checkRounds(
  rounds: readonly Round[],
  scenarios: readonly Scenario[],
  articles: ReadonlySet<string>,
): Problem[] {
  return [
    ...rounds.flatMap((round) => [
      ...deadArticles(round.articles, articles),
      ...(round.calls.length < 2 ? [tooFew(round)] : []),
      ...round.calls.flatMap((named, index) => checkCall(round, named, index, scenarios)),
    ]),
    ...scenarios.flatMap((scenario) => checkPart(scenario, rounds)),
  ];
}

function checkCall(round: Round, named: Placed, index: number, scenarios: readonly Scenario[]): Problem[] {
  const twice = round.calls.findIndex(({ text }) => text === named.text) < index;
  if (twice) return [problem(named, 'round-call-twice', namedTwice(named))];
  const scenario = scenarios.find(({ id }) => id === named.text);
  if (!scenario) {
    const hint = didYouMean(
      named.text,
      scenarios.map(({ id }) => id),
    );
    return [problem(named, 'unknown-call', unknown(named, hint))];
  }
  if (scenario.partOf?.text !== round.id)
    return [problem(named, 'round-call-not-part', notPart(round, named))];
  if (round.atOnce && scenario.channel === 'phone') {
    return [problem(named, 'round-of-phones', spokenAtOnce(named))];
  }
  return [];
}

function checkPart({ partOf, variantOf, id }: Scenario, rounds: readonly Round[]): Problem[] {
  if (!partOf) return [];
  if (variantOf) return [problem(variantOf, 'part-and-variant', partAndVariant(id))];
  const round = rounds.find((known) => known.id === partOf.text);
  if (round?.calls.some(({ text }) => text === id)) return [];
  if (round) return [problem(partOf, 'part-not-named', notNamed(id, partOf))];
  const hint = didYouMean(
    partOf.text,
    rounds.map((known) => known.id),
  );
  return [problem(partOf, 'unknown-round', unknownRound(partOf, hint))];
}

function tooFew({ calls, place }: Round): Problem {
  return {
    place: calls[0]?.place ?? place,
    rule: 'round-too-short',
    words: {
      zh: '一组通话至少要有两通。请在 calls 里再写一通，或把它写成普通的通话。',
      en: 'A round has at least two calls. Name another one in calls, or write it as a call of its own.',
    },
  };
}

function namedTwice({ text }: Placed): Words {
  return {
    zh: `calls 里“${text}”写了两次，请删掉一个。`,
    en: `"${text}" stands twice in calls; delete one of them.`,
  };
}

function unknown({ text }: Placed, hint: Words): Words {
  return {
    zh: `没有编号为“${text}”的通话。${hint.zh || '请写好这通，或从 calls 里删掉。'}`,
    en: `There is no call "${text}".${hint.en || ' Write it, or take it out of calls.'}`,
  };
}

function notPart({ id }: Round, { text }: Placed): Words {
  return {
    zh: `“${text}”没有说自己属于这一组。请在它的开头写上“part-of: ${id}”。`,
    en: `"${text}" does not say that it belongs to this round. Write "part-of: ${id}" at its head.`,
  };
}

function spokenAtOnce({ text }: Placed): Words {
  return {
    zh: `“${text}”是电话，不能和别的同时接。请把它的 channel 改成 chat 或 email，或删掉 at-once。`,
    en: `"${text}" is a phone call and cannot be taken beside another. Make its channel chat or email, or delete at-once.`,
  };
}

function partAndVariant(id: string): Words {
  return {
    zh: `“${id}”是一组通话里的一通，不能同时是另一通的变体。请删掉 variant-of 或 part-of。`,
    en: `"${id}" is part of a round and cannot be a variant as well. Delete variant-of or part-of.`,
  };
}

function notNamed(id: string, { text }: Placed): Words {
  return {
    zh: `“${text}”的 calls 里没有“${id}”。请把它加进去，或删掉这里的 part-of。`,
    en: `The calls of "${text}" do not name "${id}". Add it there, or delete part-of here.`,
  };
}

function unknownRound({ text }: Placed, hint: Words): Words {
  return {
    zh: `没有编号为“${text}”的一组通话。${hint.zh || '请写一个开头有 calls 的文件，或删掉 part-of。'}`,
    en: `There is no round "${text}".${hint.en || ' Write a file whose head has calls, or delete part-of.'}`,
  };
}

function problem({ place }: Placed, rule: string, words: Words): Problem {
  return { place, rule, words };
}
