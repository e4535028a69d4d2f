import { describe, expect, test } from 'vitest';
import { outline } from '../../markdown/outline.ts';
import { inReadingOrder, type Language, type Problem } from '../../markdown/problem.ts';
import { checkPlayThroughs } from '../../simulator/check-play-throughs.ts';
import { checkPlayThroughTwins } from '../../simulator/check-play-through-twins.ts';
import { parsePlayThroughs } from '../../simulator/parse-play-throughs.ts';
import type { PlayThroughs } from '../../simulator/play-through.ts';
import { callOf, sample, scorecard } from './written-call.ts';

/** The sample call played through as its author would. */
const SAMPLE: Record<Language, string> = {
  en: `---
call: SC-99
---

What happens when a parcel is late.

## A good call

\`E1\` \`81.5\` \`mood 50\`

1. agent 8023
2. your name first
3. *look up order*
4. Is there anything else

> A-17 left; she wants a call back.
> \`delivery/late\`

## Silence, then anger

\`E4\` \`0\` \`mood 0\` \`F2\`

She is left alone twice before anybody speaks.

1. *silence* \`after 8s\`
2. *silence*
3. It is on its way
4. Please calm down

## Told before she was asked

As [A good call](#a-good-call) to \`1\`, then:

\`E4\` \`15.4\` \`mood 50\` \`F1\`

2. It left yesterday

## Hung up on

\`E4\` \`0\` \`mood 10\` \`F2\` \`F3\`

1. It is on its way
2. *hang up*

## A poor goodbye

As [A good call](#a-good-call) to \`3\`, then:

\`E4\` \`49.2\` \`mood 50\`

1. Bye for now
`,
  zh: '',
};

function read(text: string, language: Language = 'en'): { playThroughs: PlayThroughs; problems: Problem[] } {
  const { outline: headed, problems } = outline(`${language}/play-throughs/SC-99.md`, text);
  const read = parsePlayThroughs(headed, 'SC-99', language);
  if (!read.playThroughs) throw new Error(JSON.stringify(read.problems));
  return { playThroughs: read.playThroughs, problems: [...problems, ...read.problems] };
}

/** What the author of the sample is told after a passage of it was written otherwise: `line:column rule: words`. */
function told(passage: string, otherwise: string, language: Language = 'en'): string[] {
  const text = SAMPLE.en.replace(passage, otherwise);
  if (text === SAMPLE.en && passage !== '') throw new Error(`the sample has no "${passage}"`);
  const { playThroughs, problems } = read(text);
  const found =
    problems.length > 0 ? problems : checkPlayThroughs(playThroughs, callOf(sample('en')), scorecard);
  return inReadingOrder(found).map(
    ({ place, rule, words }) => `${String(place.line)}:${String(place.column)} ${rule}: ${words[language]}`,
  );
}

test('x', () => {
  expect(told('', '')).toEqual([]);
});
