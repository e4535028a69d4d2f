import { mayTake, type Hindrance, type Standing } from '../../quizzes/may-take.ts';
import type { Words } from '../../markdown/problem.ts';
import type { Attempt } from '../../records/attempts.ts';
import { dayIn } from '../../records/calendar.ts';
import type { Library } from '../library.ts';
import type { Centre } from '../centre.ts';
import { takingWords } from '../words/taking.ts';
import { timeFor, type TimeForPerson } from './extra-minutes.ts';
import { pastPapers } from './past-papers.ts';

type World = Pick<Centre, 'store' | 'library' | 'now'>;

/** Where a person stands with a quiz, and what that was read from. */
export interface QuizStanding extends Standing {
  attempts: Attempt[];
  time: TimeForPerson;
}

/** Where a person stands with a quiz: what the record says under the centre's rules. */
export async function quizStanding(
  { store, library, now }: World,
  person: string,
  quiz: { id: string; minutes: number },
): Promise<QuizStanding> {
  const [attempts, unlocks, granted, { shared, articles }, ...kept] = await Promise.all([
    store.attemptsOf(person, { kind: 'quiz', subject: quiz.id }),
    store.unlocks(person),
    store.extraTimes(person),
    library(),
    store.keptOf(person, 'zh'),
    store.keptOf(person, 'en'),
  ]);
  const opened = kept.flatMap((one) => one.opened).sort((a, b) => a.at.getTime() - b.at.getTime());
  const dayOf = dayIn(shared.takingRules.timeZone);
  const standing = mayTake(
    {
      papers: pastPapers(attempts, new Set(articles.map(({ id }) => id))),
      begunAt: attempts.filter(({ certified }) => certified).map(({ startedAt }) => startedAt),
      unlockedAt: unlocks.findLast((one) => one.quiz === quiz.id)?.at,
      openedAt: (article) => opened.findLast((one) => one.article === article)?.at,
    },
    shared.takingRules,
    (moment) => dayOf(moment) === dayOf(now()),
  );
  return { ...standing, attempts, time: timeFor(quiz, granted) };
}

/** Why a paper may not be begun and what to do, in both languages. */
export function hindranceInWords(hindrance: Hindrance, { shared, articles }: Library): Words {
  const inWords = (language: 'zh' | 'en'): string => {
    const words = takingWords[language];
    if (hindrance.why === 'waiting') return words.waiting;
    if (hindrance.why === 'tomorrow') return words.tomorrow(shared.takingRules.papersADay);
    if (hindrance.why === 'trainer') return words.trainer(hindrance.failures);
    const titles = hindrance.articles.map((id) => {
      const own = articles.find((one) => one.id === id && one.language === language);
      const title = own?.title ?? id;
      return language === 'zh' ? `《${title}》` : title;
    });
    return words.readNow(titles.join(language === 'zh' ? '' : ', '));
  };
  return { zh: inWords('zh'), en: inWords('en') };
}
