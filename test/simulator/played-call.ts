import { readFileSync } from 'node:fs';
import { outline } from '../../markdown/outline.ts';
import type { Language } from '../../markdown/problem.ts';
import { actsOfTurns } from '../../simulator/acts-of-turns.ts';
import { followTurns } from '../../simulator/follow-turns.ts';
import { parsePlayThroughs } from '../../simulator/parse-play-throughs.ts';
import type { Act } from '../../simulator/play.ts';
import type { PlayThrough, PlayThroughs } from '../../simulator/play-through.ts';
import { route } from '../../simulator/walk.ts';
import { starter, type StarterId } from './written-call.ts';

const CONTENT = new URL('../../content/', import.meta.url);

/** The play-throughs that come with a call of the product. */
export function playThroughsOf(id: string, language: Language): PlayThroughs {
  const file = `${language}/play-throughs/${id}.md`;
  const text = readFileSync(new URL(file, CONTENT), 'utf8');
  const { playThroughs, problems } = parsePlayThroughs(outline(file, text).outline, id, language);
  if (!playThroughs || problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return playThroughs;
}

/** The log that a play-through leaves in its call. */
export function logOf(id: StarterId, language: Language, { turns, record }: PlayThrough): Act[] {
  const scenario = starter(id, language);
  const { followed, astray } = followTurns(route(scenario), turns);
  if (astray) throw new Error(`astray at turn ${String(astray.turn)}: ${astray.why}`);
  return actsOfTurns(scenario, followed, record);
}

/** The log of a play-through by its Chinese name. */
export function played(id: StarterId, name: string): Act[] {
  const found = playThroughsOf(id, 'zh').list.find((one) => one.name === name);
  if (!found) throw new Error(`${id} is not played through as "${name}"`);
  return logOf(id, 'zh', found);
}

/** The log of the best play-through, which every file begins with. */
export function best(id: StarterId): Act[] {
  return played(id, '最好的一通');
}
