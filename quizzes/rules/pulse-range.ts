import type { Rule } from './rule.ts';

/** More are no pulse but a paper. */
const MOST = 20;

/** A pulse takes a few questions, and from each side none or more. */
export const pulseRange: Rule = ({ pulse, places }) => {
  if (!pulse) return [];
  const { changed, missed } = pulse;
  const all = changed + missed;
  if (changed >= 0 && missed >= 0 && all >= 1 && all <= MOST) return [];
  const most = String(MOST);
  return [
    {
      place: places.pulse,
      rule: 'pulse-range',
      words: {
        zh: `“pulse”写的是 changed: ${String(changed)}、missed: ${String(missed)}。两个数都不能小于 0，加起来要在 1 到 ${most} 之间。`,
        en: `"pulse" says changed: ${String(changed)}, missed: ${String(missed)}. Neither may be less than 0, and together they are 1 to ${most}.`,
      },
    },
  ];
};
