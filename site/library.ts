import { parseArticle } from '../articles/parse.ts';
import { checkArticle } from '../articles/check.ts';
import { checkForbiddenPhrases } from '../articles/check-forbidden-phrases.ts';
import { checkArticleTwins } from '../articles/check-twins.ts';
import { checkSuccession } from '../articles/check-succession.ts';
import type { Article } from '../articles/article.ts';
import { lostHtml } from '../markdown/lost-html.ts';
import { outline, type Outline } from '../markdown/outline.ts';
import { inReadingOrder, type Language, type Problem, type Words } from '../markdown/problem.ts';
import { checkQuiz } from '../quizzes/check.ts';
import { checkQuizTwins } from '../quizzes/check-twins.ts';
import { parseQuiz } from '../quizzes/parse.ts';
import type { Quiz } from '../quizzes/quiz.ts';
import type { FromCentre } from '../quizzes/reading.ts';
import { checkScenario } from '../simulator/check.ts';
import { checkRounds } from '../simulator/check-rounds.ts';
import { checkRoundTwins, checkTwins } from '../simulator/check-twins.ts';
import { checkVariants } from '../simulator/check-variants.ts';
import { parsePlayThroughs } from '../simulator/parse-play-throughs.ts';
import { parseScenario } from '../simulator/parse.ts';
import type { PlayThroughs } from '../simulator/play-through.ts';
import { isRound, parseRound } from '../simulator/parse-round.ts';
import type { Round } from '../simulator/round.ts';
import type { Scenario } from '../simulator/scenario.ts';
import { mustDosJudged } from '../simulator/scorecard-form.ts';
import { checkPlayedCalls } from './check-played-calls.ts';
import { forbiddenFinders } from './forbidden-finders.ts';
import { proofsBy, type Proving } from './proofs.ts';
import { NOTHING_SHARED, readShared, type Shared } from './read-shared.ts';
import { contentFiles, isFolder, languages, type ContentFile } from './content-files.ts';
import { checkPublishedNotice, checkPublishedTwins } from './notices/check-published-notice.ts';
import { readNotice, type PublishedNotice } from './notices/published-notice.ts';

/** Everything the authors wrote, read and checked. */
export interface Library {
  articles: Article[];
  /** Every call, also those that are variants of another one or part of a round. */
  scenarios: Scenario[];
  playThroughs: PlayThroughs[];
  /** Several short calls taken as one. */
  rounds: Round[];
  quizzes: Quiz[];
  notices: PublishedNotice[];
  shared: Shared;
  /** All mistakes, in reading order; pages are only built when there are none. */
  problems: Problem[];
}

const NOTHING: Omit<Library, 'problems'> = {
  articles: [],
  scenarios: [],
  playThroughs: [],
  rounds: [],
  quizzes: [],
  notices: [],
  shared: NOTHING_SHARED,
};

/** Reads and checks a whole content folder. A mistake never throws: it is one of the Library's problems. */
export async function readLibrary(folder: string, proving: Proving = 'anew'): Promise<Library> {
  if (!(await isFolder(folder))) return { ...NOTHING, problems: [noFolder(folder)] };
  const [found, { shared, problems: inShared }] = await Promise.all([
    contentFiles(folder),
    readShared(folder),
  ]);
  const { files } = found;
  const problems = [...found.problems, ...inShared];
  const read = <T>(
    kind: ContentFile['kind'],
    parse: (outline: Outline, id: string, language: Language) => { item: T | undefined; problems: Problem[] },
  ) =>
    files
      .filter((file) => file.kind === kind)
      .flatMap(({ file, text, id, language }) => {
        const { outline: headed, problems: unreadable } = outline(file, text);
        problems.push(...unreadable);
        if (unreadable.length > 0) return [];
        problems.push(...lostHtml(headed));
        const { item, problems: found } = parse(headed, id, language);
        problems.push(...found);
        return item === undefined ? [] : [item];
      });

  const articles = read('articles', (...headed) => {
    const { article: item, problems } = parseArticle(...headed);
    return { item, problems };
  });
  const calls = read('scenarios', (...headed): { item: Filed | undefined; problems: Problem[] } => {
    if (isRound(headed[0])) {
      const { round, problems } = parseRound(...headed);
      return { item: round && { round }, problems };
    }
    const { scenario, problems } = parseScenario(...headed);
    return { item: scenario && { scenario }, problems };
  });
  const scenarios = calls.flatMap((filed) => ('scenario' in filed ? filed.scenario : []));
  const rounds = calls.flatMap((filed) => ('round' in filed ? filed.round : []));
  const playThroughs = read('play-throughs', (...headed) => {
    const { playThroughs: item, problems } = parsePlayThroughs(...headed);
    return { item, problems };
  });
  const quizzes = read('quizzes', (...headed) => {
    const { quiz: item, problems } = parseQuiz(...headed, fromCentre(shared, headed[2]));
    return { item, problems };
  });
  const notices = read('notices', readNotice);
  const consequences = new Set(inShared.flatMap(({ place }) => CONSEQUENCES[place.file] ?? []));
  const inContent = checkAll(files, { articles, scenarios, rounds, quizzes, notices, shared }, proving);
  problems.push(...inContent.filter(({ rule }) => !consequences.has(rule)));
  const played = proofsBy(proving, [shared.scorecard]);
  problems.push(...checkPlayedCalls(playThroughs, scenarios, shared.scorecard, [...problems], played));
  const library = { articles, scenarios, playThroughs, rounds, quizzes, notices, shared };
  return { ...library, problems: inReadingOrder(problems) };
}

/** What the questions of a language take from the centre. */
export function fromCentre({ ticketClasses, scorecard }: Shared, language: Language): FromCentre {
  const named = <T extends { name: Words }>(item: T) => ({ ...item, name: item.name[language] });
  return {
    ticketClasses: ticketClasses.map(({ id, name }) => named({ id, name })),
    scoreForm: scorecard && {
      criteria: scorecard.criteria.map(({ code, max, name }) => named({ code, max, name })),
      fails: scorecard.fails.map(({ code, name }) => named({ code, name })),
    },
  };
}

/** What a file of the scenarios holds. */
type Filed = { scenario: Scenario } | { round: Round };

/** What would be told of every other file only because a file of the centre cannot be read. */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'centre/categories.yaml': ['unknown-category', 'unknown-topic'],
  'centre/competencies.yaml': ['unknown-competency'],
  'centre/scorecard.yaml': ['unknown-criterion', 'unknown-fail', 'unknown-ending', 'unknown-form'],
  'centre/ticket-classes.yaml': ['unknown-ticket-class', 'unknown-class'],
};

function noFolder(folder: string): Problem {
  return {
    place: { file: '', line: 1, column: 1 },
    rule: 'content-folder',
    words: {
      zh: `没有“${folder}”这个文件夹。请检查路径，或检查 CALLREADY_CONTENT 的设置。`,
      en: `There is no folder "${folder}". Check the path, or the setting CALLREADY_CONTENT.`,
    },
  };
}

function checkAll(
  files: readonly ContentFile[],
  { articles, scenarios, rounds, quizzes, notices, shared }: Omit<Library, 'problems' | 'playThroughs'>,
  proving: Proving,
): Problem[] {
  const proofs = proofsBy(proving, [shared.scorecard, shared.ticketClasses, shared.forbiddenPhrases]);
  const categories = new Set(shared.categories.map(({ id }) => id));
  const competencies = new Set(shared.competencies.map(({ id }) => id));
  const ticketClasses = new Set(shared.ticketClasses.map(({ id }) => id));
  const criteria = new Set(shared.scorecard && mustDosJudged(shared.scorecard));
  const fails = new Set(shared.scorecard?.fails.map(({ code }) => code));
  const endings = new Set(shared.scorecard?.endings.map(({ code }) => code));
  const ofLanguages = languages.flatMap((language) => {
    const headings = new Map(
      articles
        .filter(inLanguage(language))
        .map((article) => [article.id, article.headings.map(({ slug }) => slug)]),
    );
    const findForbidden = forbiddenFinders(shared.forbiddenPhrases, files, language);
    const known = new Set(
      files.filter((file) => file.kind === 'articles' && file.language === language).map(({ id }) => id),
    );
    return [
      ...articles.filter(inLanguage(language)).flatMap((article) =>
        checkArticle(article, {
          articles: known,
          categories,
          headings,
          findForbidden: findForbidden(article),
        }),
      ),
      ...checkSuccession(articles.filter(inLanguage(language))),
      ...scenarios.filter(inLanguage(language)).flatMap((scenario) =>
        proofs.of([scenario, [...known]], () =>
          checkScenario(scenario, {
            articles: known,
            ticketClasses,
            criteria,
            fails,
            endings,
            ...(shared.scorecard && { scorecard: shared.scorecard }),
            findForbidden: findForbidden(scenario),
          }),
        ),
      ),
      ...checkVariants(scenarios.filter(inLanguage(language))),
      ...checkRounds(rounds.filter(inLanguage(language)), scenarios.filter(inLanguage(language)), known),
      ...quizzes.filter(inLanguage(language)).flatMap((quiz) =>
        checkQuiz(quiz, {
          articles: known,
          competencies,
          ticketClasses,
          scoreForm: fromCentre(shared, language).scoreForm,
          findForbidden: findForbidden(quiz),
        }),
      ),
      ...notices
        .filter(inLanguage(language))
        .flatMap((notice) => checkPublishedNotice(notice, { articles: known, competencies })),
      ...(language === 'zh' ? twins({ articles, scenarios, rounds, quizzes, notices }) : []),
    ];
  });
  return [...checkForbiddenPhrases(shared.forbiddenPhrases, categories), ...ofLanguages];
}

function twins({
  articles,
  scenarios,
  rounds,
  quizzes,
  notices,
}: Omit<Library, 'problems' | 'playThroughs' | 'shared'>): Problem[] {
  return [
    ...pairs(articles).flatMap(([zh, en]) => checkArticleTwins(zh, en)),
    ...pairs(scenarios).flatMap(([zh, en]) => checkTwins(zh, en)),
    ...pairs(rounds).flatMap(([zh, en]) => checkRoundTwins(zh, en)),
    ...pairs(quizzes).flatMap(([zh, en]) => checkQuizTwins(zh, en)),
    ...pairs(notices).flatMap(([zh, en]) => checkPublishedTwins(zh, en)),
  ];
}

function inLanguage(language: Language): (item: { language: Language }) => boolean {
  return (item) => item.language === language;
}

function pairs<T extends { id: string; language: Language }>(items: readonly T[]): [T, T][] {
  return items.filter(inLanguage('zh')).flatMap((zh) => {
    const en = items.find((item) => item.language === 'en' && item.id === zh.id);
    return en ? [[zh, en] satisfies [T, T]] : [];
  });
}
