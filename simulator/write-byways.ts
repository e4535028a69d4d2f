import { slug } from 'github-slugger';
import type { Language } from '../markdown/problem.ts';
import type { Byway } from './byways.ts';
import { spotsAlong, turnWriter, type Deed, type Path } from './deed.ts';
import { killerOf } from './mutation-proof.ts';
import type { PlayThrough, Turn } from './play-through.ts';
import type { Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';
import { route, stepAt, type Route } from './walk.ts';
import { writePlayThrough } from './write-play-through.ts';

/**
 * Writes byways as they are added to the file of play-throughs in one language, with what they come to.
 * @param list the play-throughs that stand in the file
 * @param byways of this call or of its twin in the other language, `original`
 */
export function writeByways(
  scenario: Scenario,
  original: Scenario,
  scorecard: Scorecard,
  list: readonly PlayThrough[],
  byways: readonly Byway[],
): string {
  const way = route(scenario);
  const turnOf = turnWriter(scenario);
  const { witness } = killerOf(scenario, scorecard);
  const names = list.map(({ name }) => name);
  const written = list.map((one): readonly Turn[] => one.turns);
  const sections = byways.map(({ path, begins }) => {
    const own = path.map((deed) => twinOf(deed, original, scenario));
    const name = nameOf(own, begins, way, names);
    const like = begins && names[begins.like];
    const turns = [
      ...(written[begins?.like ?? -1] ?? []).slice(0, begins?.turns ?? 0),
      ...own.slice(begins?.turns ?? 0).map(turnOf),
    ];
    names.push(name);
    written.push(turns);
    const { came } = witness({ turns });
    return writePlayThrough(
      {
        name,
        expected: came,
        turns,
        ...(begins &&
          like !== undefined && { begins: { name: like, slug: slug(like), turns: begins.turns } }),
      },
      scenario.language,
    );
  });
  return sections.join('\n');
}

/** The same deed in the other language: twins have the same replies at the same places. */
function twinOf({ reply, shut }: Deed, original: Scenario, scenario: Scenario): Deed {
  const step = original.steps.findIndex(({ replies }) => replies.includes(reply));
  const place = original.steps[step]?.replies.indexOf(reply) ?? -1;
  const twin = scenario.steps[step]?.replies[place];
  if (!twin) throw new Error(`${scenario.id} has no reply ${String(place + 1)} at step ${String(step + 1)}`);
  return { reply: twin, shut };
}

const BYWAY: Record<Language, string> = { zh: '旁路', en: 'Byway' };

/** Numbered on from those that stand already, and told by the step at which it leaves a known way or comes to rest. */
function nameOf(path: Path, begins: Byway['begins'], way: Route, names: readonly string[]): string {
  const { language } = way.scenario;
  const numbers = names.map((name) => Number(new RegExp(`^${BYWAY[language]} (\\d+)`).exec(name)?.[1] ?? 0));
  const number = String(Math.max(0, ...numbers) + 1);
  const spot = spotsAlong(way, path).at(begins?.turns ?? -1);
  const step = (spot && stepAt(way, spot)?.name) ?? '';
  if (language === 'zh') return `旁路 ${number}：${begins ? `从“${step}”岔开` : `到“${step}”`}`;
  return `Byway ${number}: ${begins ? `away at "${step}"` : `to "${step}"`}`;
}
