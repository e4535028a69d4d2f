import { outline } from '../../markdown/outline.ts';
import type { Language, Problem } from '../../markdown/problem.ts';
import { parseRound } from '../../simulator/parse-round.ts';
import type { Round } from '../../simulator/round.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { callOf } from './written-call.ts';

/** Reads a round and keeps its problems. */
export function readRound(
  text: string,
  language: Language = 'en',
  id = 'SC-90',
): { round: Round | undefined; problems: Problem[] } {
  const read = outline(`${language}/scenarios/${id}.md`, text);
  const { round, problems } = parseRound(read.outline, id, language);
  return { round, problems: [...read.problems, ...problems] };
}

/** A round that can be read without a problem, of the calls named here. */
export function roundOf(calls: readonly string[], more = ''): Round {
  const { round, problems } = readRound(roundText(calls, more));
  if (!round || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return round;
}

/** The file of a round of the calls named here. */
export function roundText(calls: readonly string[], more = ''): string {
  return `---
title: Two chats
direction: inbound
channel: chat
level: skill
minutes: 6
calls: [${calls.join(', ')}]
${more}---

Two customers write at once.
`;
}

/**
 * The file of a short chat: a good answer (M1), then a good end (M8); an answer in the middle earns M1 only; a bad one
 * fails the call (F1).
 */
export function chatText(more: string): string {
  return `---
title: Where is my invoice
direction: inbound
channel: chat
level: skill
minutes: 3
customer: { name: Ms Lin, mood: 50 }
${more}---

## opening
> When do I get the invoice?

- [Qinghe Mobile, agent 8023: I am looking it up for you now, one minute please.](#ask) \`M1\` \`mood +10\`
- [One moment, I am looking it up.](#ask) \`mood -5\`
- [Mr Wu's card went to 18 Lake Road yesterday.](#lost) \`F1\`

## ask
> Thank you.

- [It was sent to your e-mail at ten today; please look there, and in the spam folder too.](#done) \`M8\`
- [It is on its way.](#unsure)

## done
\`E1\`

> I have it.

## unsure
\`E4\`

> When, then?

## lost
\`E5\`

> Who is Mr Wu?
`;
}

/** A short chat that can be read without a problem. */
export function chat(id: string, more = 'part-of: SC-90\n'): Scenario {
  return callOf(chatText(more), 'en', id);
}
