import { readCategories, type Category } from '../articles/categories.ts';
import { readFacts, type Fact } from '../articles/facts.ts';
import { readForbiddenPhrases, type ForbiddenPhrase } from '../articles/forbidden-phrases.ts';
import type { Problem } from '../markdown/problem.ts';
import { readProfiles } from './profiles.ts';
import type { Profile } from '../records/profile.ts';
import { readCompetencies, type Competency } from '../quizzes/competency.ts';
import { readTakingRules, USUAL_RULES, type TakingRules } from '../quizzes/taking-rules.ts';
import { readScorecard, type Scorecard } from '../simulator/scorecard.ts';
import { NO_SYNONYMS, readSynonyms } from './synonyms.ts';
import type { Synonyms } from '../search/synonyms-file.ts';
import { readTicketClasses, type TicketClass } from './ticket-classes.ts';
import { centreFile } from './centre-file.ts';
import { strayCentreFiles } from './stray-centre-files.ts';

/** What both languages share. */
export interface Shared {
  categories: Category[];
  competencies: Competency[];
  facts: Fact[];
  forbiddenPhrases: ForbiddenPhrase[];
  profiles: Profile[];
  scorecard: Scorecard | undefined;
  synonyms: Synonyms;
  /** How quizzes are taken. */
  takingRules: TakingRules;
  ticketClasses: TicketClass[];
}

/** What a centre shares of which nothing can be read. */
export const NOTHING_SHARED: Shared = {
  categories: [],
  competencies: [],
  facts: [],
  forbiddenPhrases: [],
  profiles: [],
  scorecard: undefined,
  synonyms: NO_SYNONYMS,
  takingRules: USUAL_RULES,
  ticketClasses: [],
};

/** Files that a centre may do without. */
const OPTIONAL: ReadonlySet<string> = new Set(['quizzes.yaml', 'synonyms.yaml']);

/** Reads everything in `centre/`; a file that is missing or faulty is told, and leaves its part empty. */
export async function readShared(folder: string): Promise<{ shared: Shared; problems: Problem[] }> {
  const problems: Problem[] = [];
  const names: string[] = [];
  const read = async <T>(
    name: string,
    reader: (file: string, text: string) => T & { problems: Problem[] },
  ) => {
    names.push(name);
    const { file, text, problems: inFile } = await centreFile(folder, name);
    problems.push(...inFile.filter(({ rule }) => rule !== 'centre' || !OPTIONAL.has(name)));
    if (text === undefined) return undefined;
    const item = reader(file, text);
    problems.push(...item.problems);
    return item;
  };
  const [categories, competencies, facts, phrases, profiles, taking, scorecard, synonyms, classes] =
    await Promise.all([
      read('categories.yaml', readCategories),
      read('competencies.yaml', readCompetencies),
      read('facts.yaml', readFacts),
      read('forbidden-phrases.yaml', readForbiddenPhrases),
      read('profiles.yaml', readProfiles),
      read('quizzes.yaml', readTakingRules),
      read('scorecard.yaml', readScorecard),
      read('synonyms.yaml', readSynonyms),
      read('ticket-classes.yaml', readTicketClasses),
    ]);
  problems.push(...(await strayCentreFiles(folder, names)));
  const shared = {
    categories: categories?.categories ?? [],
    competencies: competencies?.competencies ?? [],
    facts: facts?.facts ?? [],
    forbiddenPhrases: phrases?.forbiddenPhrases ?? [],
    profiles: profiles?.profiles ?? [],
    scorecard: scorecard?.scorecard,
    synonyms: synonyms?.synonyms ?? NO_SYNONYMS,
    takingRules: taking?.rules ?? USUAL_RULES,
    ticketClasses: classes?.ticketClasses ?? [],
  };
  return { shared, problems };
}
