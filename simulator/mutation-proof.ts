import { analyse } from './analysis.ts';
import { explore } from './explore.ts';
import { figuresOf, type Figures, type Told } from './figures.ts';
import { followTurns, type Followed } from './follow-turns.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import type { PlayThrough, Turn } from './play-through.ts';
import { reachOf, rubric, rubricFor, type Reach, type Rubric } from './rubric.ts';
import type { Reply, Scenario } from './scenario.ts';
import type { Scorecard } from './scorecard.ts';
import { beginning, route, stepAt, stopsOf, type Move, type Route, type Spot } from './walk.ts';

/** What a play-through does, whether it stands in a file or not. */
export type Script = Pick<PlayThrough, 'turns' | 'record'>;

/** How well the play-throughs of a call hold it to what it is. */
export interface MutationProof {
  mutants: number;
  /** The mutants that every play-through comes through just as it does the call itself. */
  survivors: Mutant[];
}

/** Makes every mutant of a call and says which of them no play-through would tell from it. */
export function proveByMutants(
  scenario: Scenario,
  scorecard: Scorecard,
  playThroughs: readonly Script[],
): MutationProof {
  const mutants = mutantsOf(scenario);
  const killer = killerOf(scenario, scorecard);
  const witnesses = playThroughs.map((one) => killer.witness(one));
  const survivors = mutants.filter((mutant) => !killer.kills(witnesses, mutant));
  return { mutants: mutants.length, survivors };
}

/** A play-through as the call itself is played through by it. */
export interface Witness {
  play: Script;
  came: Figures;
  /** The indices of the steps that it stands at or passes. */
  stands: ReadonlySet<number>;
  /** What it takes, *then*s included. */
  takes: ReadonlySet<Reply>;
}

/** What can say of a call whether a play-through tells a mutant from it. */
export interface Killer {
  witness(play: Script): Witness;
  /** Whether one of the play-throughs, played in the mutant, would be a Problem of its author. */
  kills(witnesses: readonly Witness[], mutant: Mutant): boolean;
}

/**
 * Plays mutants as the check does, but by the plain reading and only where a mutant can make a difference.
 * What no path of a mutant can earn any more leaves its scorecard, so where the score alone differs its paths are
 * explored again; the other way round, a score that is the same is taken to be so in the mutant as well.
 */
export function killerOf(scenario: Scenario, scorecard: Scorecard): Killer {
  const { exploration, card } = analyse(scenario, scorecard);
  const way = route(scenario);
  const reach = reachOf(exploration);
  const cards = new WeakMap<Mutant, { quick: Rubric; exact?: Rubric }>();
  const cardsOf = (mutant: Mutant): { quick: Rubric; exact?: Rubric } => {
    const known = cards.get(mutant) ?? { quick: cardOf(mutant, scenario, reach, scorecard) };
    cards.set(mutant, known);
    return known;
  };
  return {
    witness: (play) => witnessOf(play, way, card),
    kills: (witnesses, mutant) => {
      const touched = witnesses.filter((witness) => isTouched(witness, mutant, scenario));
      if (touched.length === 0) return false;
      const found = cardsOf(mutant);
      const other = route(mutant.scenario);
      const doubtful: Witness[] = [];
      for (const witness of touched) {
        const came = comes(witness.play, other, found.quick);
        if (!came || differ(came, witness.came)) return true;
        if (came.score !== witness.came.score) doubtful.push(witness);
      }
      if (mutant.matters === 'when judged' || mutant.matters === 'when ended') return doubtful.length > 0;
      return doubtful.some(({ play, came }) => {
        found.exact ??= rubric(explore(mutant.scenario), scorecard);
        return comes(play, other, found.exact)?.score !== came.score;
      });
    },
  };
}

/** The scorecard of a mutant whose paths are those of the call. */
function cardOf(mutant: Mutant, { steps }: Scenario, reach: Reach, scorecard: Scorecard): Rubric {
  const { scenario, step, reply } = mutant;
  const [was, is] = [steps, scenario.steps].map((list) => list[step]);
  const [old, changed] = [was, is].map((one) => one?.replies[reply ?? -1]);
  const replies = [...reach.replies].map((one) => (one === old && changed ? changed : one));
  const endings = scenario.steps.flatMap(({ ending }, index) =>
    ending && reach.endings.has(steps[index]?.ending?.text) ? [ending.text] : [],
  );
  return rubricFor(scenario, { replies: new Set(replies), endings: new Set(endings) }, scorecard);
}

function isTouched(
  { stands, takes }: Witness,
  { matters, step, reply }: Mutant,
  { steps }: Scenario,
): boolean {
  if (matters === 'when open' || matters === 'when ended') return stands.has(step);
  const changed = steps[step]?.replies[reply ?? -1];
  return changed !== undefined && takes.has(changed);
}

function witnessOf(play: Script, way: Route, card: Rubric): Witness {
  const came = comes(play, way, card);
  if (!came) throw new Error('Only a play-through that can be followed is a witness');
  const { opening, followed } = followTurns(way, play.turns);
  const moves = [{ from: beginning(way), passed: opening.passed }, ...followed.map(passedIn)];
  const stops = moves.flatMap(({ from, passed }) => [from, ...stopsOf(way, from, passed)]);
  return {
    play,
    came,
    stands: new Set(stops.map(({ step }) => step)),
    takes: new Set(moves.flatMap(({ passed }) => passed)),
  };
}

function passedIn({ from, move }: Followed): { from: Spot; passed: readonly Reply[] } {
  return { from, passed: move?.passed ?? [] };
}

/** What a play-through comes to in a call; nothing when it cannot be followed to its last turn. */
function comes({ turns, record }: Script, way: Route, card: Rubric): Figures | undefined {
  const { opening, followed, end, astray } = followTurns(way, turns);
  if (astray) return undefined;
  const ended = stepAt(way, end)?.ending?.text;
  return figuresOf(
    {
      opening: opening.passed,
      turns: followed.flatMap(({ turn, reply, move }) => (move ? [toldAs(turn, reply, move)] : [])),
      ...(record && { record: { at: 0, kind: 'record', class: record.class.text, note: record.note } }),
      last: { mood: end.mood, ...(ended !== undefined && { ended }) },
    },
    way.scenario,
    card,
  );
}

function toldAs({ note }: Turn, reply: Reply, { passed }: Move): Told['turns'][number] {
  return {
    act: { at: 0, kind: 'reply', reply: '', ...(note !== undefined && { note }) },
    edge: { from: -1, to: -1, reply, passed },
  };
}

/** Whether two calls come to something else, whatever they score. */
function differ(a: Figures, b: Figures): boolean {
  return (
    a.ending !== b.ending || a.mood !== b.mood || [...a.fails].sort().join() !== [...b.fails].sort().join()
  );
}
