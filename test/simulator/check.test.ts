import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../simulator/check.ts';
import { callOf, known, sample, starter, STARTERS } from './written-call.ts';

/** The rules that find something in a call, with their lines. */
function found(text: string): string[] {
  return checkScenario(callOf(text), known).map(({ rule, place }) => `${rule} ${String(place.line)}`);
}

/** The sample with one passage written otherwise. */
function but(passage: string, otherwise: string): string {
  if (!sample('en').includes(passage)) throw new Error(`the sample has no "${passage}"`);
  return sample('en').replace(passage, otherwise);
}

/** A call of plain steps under the sample's head. */
function steps(text: string): string {
  return sample('en').slice(0, sample('en').indexOf('## Opening')) + text;
}

/** Steps with three things to say each, of which the best has this length and place (from 0). */
function choices(...bests: { length: number; place: number }[]): string {
  const written = bests.map(({ length, place }, index) => {
    const next = index + 1 < bests.length ? `s${String(index + 1)}` : 'end';
    const others = ['o', 'p'].map((letter) => `- [${letter.repeat(20)}](#${next})`);
    const best = `- [${'b'.repeat(length)}](#${next}) \`M1\``;
    const silence = `- [*silence*](#${next}) \`after 8s\``;
    return `## s${String(index)}\n\n${others.toSpliced(place, 0, best).join('\n')}\n${silence}\n`;
  });
  return steps(`${written.join('\n')}\n## end\n\n\`E1\`\n`);
}

test.each(STARTERS)('%s has no problem, in %s', (id, language) => {
  expect(checkScenario(starter(id, language), known)).toEqual([]);
});

test.each(['zh', 'en'] as const)('a sound call has no problem, in %s', (language) => {
  expect(checkScenario(callOf(sample(language), language), known)).toEqual([]);
});

test('what is not known is not checked against', () => {
  const text = but('SRV-01', 'SRV-99').replace('delivery/late', 'no/such').replace('`E1`', '`E9`');
  expect(checkScenario(callOf(text), { criteria: known.criteria, fails: known.fails })).toEqual([]);
});

describe('a fault seeded in a sound call is found, and nothing else', () => {
  test.each([
    ['a step with a slip in its name', but('look.](#check)', 'look.](#chek)'), 'missing-target 27'],
    ['a *then* to nowhere', but('[*then*](#close)', '[*then*](#closed)'), 'missing-target 51'],
    [
      'a step nobody links to',
      but('## Close', '## Aside\n\n- [*then*](#close)\n\n## Close'),
      'unreachable-step 63',
    ],
    [
      'a step behind a door that never opens',
      but('- [*hang up*](#gone) `F3`', '- [*hang up*](#aside) `F3` `if mood > 100`').replace(
        '## Close',
        '## Aside\n\n- [*then*](#close)\n\n## Close',
      ),
      'never-open 60, unreachable-step 63',
    ],
    ['an ending nobody links to', but('## Gone', '## Never\n\n`E2`\n\n## Gone'), 'unreachable-ending 81'],
    ['another one', but('`E1`\n\n> Thanks, bye.', '`E1`\n\n## Dream\n\n`E3`'), 'unreachable-ending 79'],
    ['a step without replies', but('`E4`', ''), 'dead-end 79'],
    [
      'replies that vanish together',
      steps(
        '## a\n\n- [*look up it*](#b)\n- [*look up account*](#b) `set x`\n\n## b\n\n- [*hang up*](#c) `if x`\n\n## c\n\n`E1`\n',
      ),
      'dead-end 24',
    ],
    [
      'a reply that can be used up',
      steps(
        '## a\n\n- [*look up it*](#a) `at most 2` `set x`\n- [*hang up*](#b) `if not x`\n\n## b\n\n`E1`\n',
      ),
      'dead-end 19',
    ],
    [
      'two steps that lead to each other only',
      but('soon.](#gone)', 'soon.](#maze)').replace(
        '## Close',
        '## Maze\n\n- [*look up it*](#wall)\n\n## Wall\n\n- [*look up it*](#maze)\n\n## Close',
      ),
      'endless-loop 63',
    ],
    [
      'a step that leads to itself only',
      but('soon.](#gone)', 'soon.](#maze)').replace(
        '## Close',
        '## Maze\n\n- [*look up it*](#maze)\n\n## Close',
      ),
      'endless-loop 63',
    ],
    [
      '*then*s that chase each other',
      but('soon.](#gone)', 'soon.](#tag)').replace(
        '## Close',
        '## Tag\n\n- [*then*](#it)\n\n## It\n\n- [*then*](#tag)\n\n## Close',
      ),
      'endless-then 58',
    ],
    [
      'a call that never comes to rest',
      steps('## a\n\n- [*then*](#b)\n\n## b\n\n- [*then*](#a)\n- [*then*](#c)\n\n## c\n\n`E1`\n'),
      'endless-then 1',
    ],
    ['a mood that cannot be', but('if mood >= 45', 'if mood > 99'), 'never-open 68'],
    [
      'a *then* behind one that always holds',
      but('- [*then*](#close) `M7`', '- [*then*](#close) `M7`\n- [*then*](#angry)'),
      'never-open 52',
    ],
    ['a silence behind one without end', but('`mood -10` `at most 2`', '`mood -10`'), 'never-open 33'],
    [
      'a flag nobody sets',
      but('look up order A-17*](#found) `if verified`', 'look up order A-17*](#found) `if verifed`'),
      'unknown-flag 43',
    ],
    ['a flag set under another name', but('`if mood >= 45`', '`if not content`'), 'unknown-flag 68'],
    [
      'a phone step where nothing is said of silence',
      but('- [*otherwise*](#close)\n', ''),
      'missing-silence 53',
    ],
    ['another one', but('- [*silence*](#gone) `after 10s`\n', ''), 'missing-silence 36'],
    ['a must-do that is none', but('`M8`', '`M80`'), 'unknown-criterion 57'],
    ['half of one that is none', but('`M3/2`', '`M33/2`'), 'unknown-criterion 45'],
    ['an auto-fail that is none', but('`F3`', '`F33`'), 'unknown-fail 60'],
    ['another one', but('`F2` `mood −30`', '`F99`'), 'unknown-fail 31'],
    ['an ending that is none', but('`E4`', '`E44`'), 'unknown-ending 81'],
    ['an article that is not there', but('[SRV-01]', '[SRV-01, SRV-11]'), 'dead-article 8'],
    ['and another', but('[SRV-01]', '[BIL-99]'), 'dead-article 8'],
    ['a ticket class that is not there', but('delivery/late', 'delivery/lost'), 'unknown-ticket-class 12'],
    ['a slip in one', but('delivery/late', 'delivery/lat'), 'unknown-ticket-class 12'],
    [
      'too few things to say',
      but('- [That is all I can tell you, it should be soon.](#gone)\n', ''),
      'few-replies 53',
    ],
    [
      'only one thing to say',
      steps('## a\n\n- [Yes.](#b)\n- [*silence*](#b) `after 8s`\n\n## b\n\n`E1`\n'),
      'few-replies 19',
    ],
    ['replies after the end', but('> Thanks, bye.', '- [*hang up*](#gone)'), 'ending-goes-on 77'],
    ['and a silence', but('> …', '- [*silence*](#happy) `after 3s`'), 'ending-goes-on 83'],
    ['no ending at all', steps('## a\n\n- [*look up it*](#a)\n'), 'no-ending 1, endless-loop 19'],
    [
      'the best reply first at every step',
      choices({ length: 18, place: 0 }, { length: 22, place: 0 }, { length: 18, place: 0 }),
      'best-reply-first 21',
    ],
    [
      'the best reply longest at every step',
      choices({ length: 21, place: 0 }, { length: 22, place: 2 }, { length: 23, place: 1 }),
      'best-reply-longest 21',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text).join(', ')).toBe(expected);
  });

  test('more flags than one number can hold', () => {
    const many = Array.from({ length: 31 }, (_, index) => `\`set flag${String(index)}\``).join(' ');
    expect(found(but('`F3`', `\`F3\` ${many}`))).toEqual(['too-large 1']);
  });

  test('more paths than can be proved', () => {
    const wander = '- [*look up it*](#a) `at most 99`\n'.repeat(3);
    const text = steps(`## a\n\n${wander}- [*hang up*](#b)\n\n## b\n\n\`E1\`\n`);
    expect(found(text)).toEqual(['too-large 1']);
  });
});

test('places and lengths of the best reply that vary are no problem', () => {
  expect(
    found(choices({ length: 18, place: 0 }, { length: 22, place: 0 }, { length: 18, place: 1 })),
  ).toEqual([]);
  expect(
    found(choices({ length: 22, place: 1 }, { length: 22, place: 2 }, { length: 18, place: 0 })),
  ).toEqual([]);
  expect(found(choices({ length: 22, place: 0 }, { length: 22, place: 0 }))).toEqual([]);
});

test('the shortest path to a fault stands in its words, in both languages', () => {
  const text = but('soon.](#gone)', 'soon.](#maze)').replace(
    '## Close',
    '## Maze\n\n- [*look up it*](#maze)\n\n## Close',
  );
  const [problem] = checkScenario(callOf(text), known);
  expect(problem?.words.en).toMatch(/Path: Opening “It is on its way…” → Angry “That is all I ca…” → Maze$/);
  expect(problem?.words.zh).toMatch(/路径：Opening “.*” → Angry “.*” → Maze$/);
});

test('a mend is offered for a slip', () => {
  const [problem] = checkScenario(callOf(but('look.](#check)', 'look.](#chek)')), known);
  expect(problem?.words).toEqual({
    zh: '没有叫“chek”的步骤。是不是想写“check”？',
    en: 'There is no step "chek". Did you mean "check"?',
  });
});
