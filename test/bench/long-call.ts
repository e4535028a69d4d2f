/** The must-dos that replies can earn; the record earns M9. */
const MUST_DOS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M10', 'M11', 'M12', 'M13'];

/** How many steps lie between a flag's being set and its being asked for. */
const SOON = 3;

/**
 * The text of a sound call of so many steps, with four replies and two silences each, and so many flags.
 *
 * @param asked whether a flag is asked for a few steps after it may have been set, or all of them at the end
 */
export function longCall(steps: number, flags: number, asked: 'soon' | 'late'): string {
  const moments = steps - 2;
  const setAt = (flag: number): number => 1 + flag * Math.floor((moments - SOON - flags) / flags);
  const askedAt = (flag: number): number => (asked === 'soon' ? setAt(flag) + SOON : moments - 1 - flag);
  const all = Array.from({ length: flags }, (_, flag) => flag);
  const written = Array.from({ length: moments }, (_, step) => {
    const next = step + 1 < moments ? `s${String(step + 1)}` : 'solved';
    const set = all.filter((flag) => setAt(flag) === step).map((flag) => ` \`set flag${String(flag)}\``);
    const conditions = all.filter((flag) => askedAt(flag) === step).map((flag) => `flag${String(flag)}`);
    return moment(step, next, set.join(''), conditions[0]);
  });
  return `${HEAD}${written.join('\n')}\n## Solved\n\n\`E1\`\n\n## Gone\n\n\`E4\`\n`;
}

function moment(step: number, next: string, set: string, flag: string | undefined): string {
  const code = MUST_DOS[step];
  const at = `${String(step)}.`;
  const best = `- [I will do the right thing about it ${at}](#${next})${code ? ` \`${code}\`` : ''}${set} \`mood +5\``;
  const others = [
    `- [I will do something else about it ${at}](#${next}) \`mood -5\``,
    `- [I would rather talk about myself for now ${at}](#${next}) \`mood -15\`${flag ? ` \`if ${flag}\`` : ''}`,
    `- [There is nothing to be done about ${at}](#${flag ? next : 'gone'})${flag ? ` \`mood -20\` \`if not ${flag}\`` : ''}`,
  ];
  return [
    `## s${String(step)}\n`,
    ...(step % 8 === 7 ? ['- [*then*](#gone) `if mood <= 5`'] : []),
    ...others.toSpliced(step % 4, 0, best),
    `- [*silence*](#s${String(step)}) \`after 8s\` \`mood -5\` \`at most 2\``,
    '- [*silence*](#gone) `after 8s`\n',
  ].join('\n');
}

const HEAD = `---
title: A long call
direction: inbound
channel: phone
level: advanced
minutes: 30
customer: { name: Ms Wu, mood: 50 }
---

`;
