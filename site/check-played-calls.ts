import { didYouMean, type Problem } from '../markdown/problem.ts';
import { checkPlayThroughs } from '../simulator/check-play-throughs.ts';
import { checkPlayThroughTwins, type Played } from '../simulator/check-play-through-twins.ts';
import type { PlayThroughs } from '../simulator/play-through.ts';
import type { Scenario } from '../simulator/scenario.ts';
import type { Scorecard } from '../simulator/scorecard.ts';
import type { Proofs } from './proofs.ts';

/**
 * Every mistake in the play-throughs of all calls.
 * @param others the mistakes found in the files themselves
 * @param proofs how they are proved
 */
export function checkPlayedCalls(
  all: readonly PlayThroughs[],
  scenarios: readonly Scenario[],
  scorecard: Scorecard | undefined,
  others: readonly Problem[],
  proofs: Proofs,
): Problem[] {
  const found = all.map((playThroughs) => {
    const problems = misnamed(playThroughs, scenarios);
    const played = problems.length > 0 ? undefined : playedIn(playThroughs, scenarios, others);
    if (played && scorecard) {
      const { scenario } = played;
      const prove = () => checkPlayThroughs(playThroughs, scenario, scorecard);
      problems.push(...proofs.of([playThroughs, scenario], prove));
    }
    return { played: problems.length === 0 ? played : undefined, problems };
  });
  return [
    ...found.flatMap(({ problems }) => problems),
    ...twins(found.flatMap(({ played }) => played ?? [])),
  ];
}

/** Whether nothing keeps the paths of a call from being followed. */
export function canBePlayed({ place, steps }: Scenario, problems: readonly Problem[]): boolean {
  return (
    steps.length > 0 &&
    !problems.some((found) => found.place.file === place.file && OBSTACLES.includes(found.rule))
  );
}

/** The rules of which one is enough that a call cannot be played. */
const OBSTACLES = ['missing-target', 'not-a-step', 'same-step-twice', 'too-large', 'endless-then'];

function playedIn(
  playThroughs: PlayThroughs,
  scenarios: readonly Scenario[],
  others: readonly Problem[],
): Played | undefined {
  const { id, language } = playThroughs;
  const scenario = scenarios.find((known) => known.id === id && known.language === language);
  const unreadable = others.some(({ place }) => place.file === playThroughs.place.file);
  return scenario && !unreadable && canBePlayed(scenario, others) ? { playThroughs, scenario } : undefined;
}

function twins(played: readonly Played[]): Problem[] {
  return played
    .filter(({ scenario }) => scenario.language === 'zh')
    .flatMap((zh) => {
      const en = played.find(({ scenario }) => scenario.language === 'en' && scenario.id === zh.scenario.id);
      return en ? checkPlayThroughTwins(zh, en) : [];
    });
}

function misnamed({ id, call, language }: PlayThroughs, scenarios: readonly Scenario[]): Problem[] {
  const ids = scenarios.filter((known) => known.language === language).map((known) => known.id);
  const { text, place } = call;
  if (!ids.includes(text)) {
    const hint = didYouMean(text, ids);
    const file = `${language}/scenarios/${text}.md`;
    return [
      {
        place,
        rule: 'unknown-call',
        words: {
          zh: `没有编号是“${text}”的通话。${hint.zh || `它应当在 ${file}。`}`,
          en: `There is no call "${text}".${hint.en || ` It would stand in ${file}.`}`,
        },
      },
    ];
  }
  if (text === id) return [];
  return [
    {
      place,
      rule: 'play-throughs-of-another-call',
      words: {
        zh: `文件名是“${id}”，这里写的是“${text}”。请改成一样。`,
        en: `The file is named "${id}", and here it says "${text}". Make them the same.`,
      },
    },
  ];
}
