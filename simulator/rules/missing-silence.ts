import type { Rule } from '../rule.ts';

/** A step of a phone call at which the agent is to speak, but that does not say what happens when nobody does. */
export const missingSilence: Rule = ({ scenario }) => {
  if (scenario.channel !== 'phone') return [];
  return scenario.steps
    .filter(({ ending, replies }) => !ending && replies.some(({ kind }) => kind === 'say'))
    .filter(({ replies }) => !replies.some(({ kind }) => kind === 'silence' || kind === 'otherwise'))
    .map(({ name, place }) => ({
      place,
      rule: 'missing-silence',
      words: {
        zh: `电话里可能没人说话，步骤“${name}”没写这时怎么办。请加一条 [*沉默*](#步骤名) \`after 8s\`，或 [*没听懂*](#步骤名)。`,
        en: `On the phone nobody may speak; the step "${name}" does not say what then. Add [*silence*](#step) \`after 8s\`, or [*otherwise*](#step).`,
      },
    }));
};
