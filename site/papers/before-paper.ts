import type { Hindrance } from '../../quizzes/may-take.ts';
import type { TakingRules } from '../../quizzes/taking-rules.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import type { TimeForPerson } from './extra-minutes.ts';
import { pulseBefore, type PulseBefore } from '../pulse/pulse-before.ts';
import { isInTime } from './in-time.ts';
import { quizStanding } from './quiz-standing.ts';

/** What a person is shown before a paper. */
export interface BeforePaper {
  rules: TakingRules;
  /** Only of the weekly pulse, which has rules of its own. */
  pulse?: PulseBefore;
  /** Absent for a guest. */
  mine?: {
    time: TimeForPerson;
    /** Papers begun today. */
    today: number;
    /** Failures in a row. */
    failures: number;
    best: number | undefined;
    passed: boolean;
    hindrance: Hindrance | undefined;
    /** The certified paper that is open: milliseconds left, 0 when its time is over. */
    open: { left: number } | undefined;
    /** A practice paper was begun. */
    practising: boolean;
  };
}

/** The quiz and the language that a request names. @throws NotDone 400 */
export function quizAsked(request: Request): { quiz: string; language: 'zh' | 'en' } {
  const asked = new URL(request.url).searchParams;
  const [quiz, language] = [asked.get('quiz'), asked.get('language')];
  if (quiz !== null && quiz.length <= 80 && (language === 'zh' || language === 'en')) {
    return { quiz, language };
  }
  throw new NotDone(400, {
    zh: '请写明测验编号和语言(zh 或 en)。',
    en: 'Name the quiz and the language, zh or en.',
  });
}

/** What holds for a person before they begin. @throws NotDone 404 when there is no such quiz */
export async function beforePaper(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  person: string | undefined,
  { quiz: id, language }: { quiz: string; language: 'zh' | 'en' },
): Promise<BeforePaper> {
  const { quizzes, shared } = await centre.library();
  const quiz = quizzes.find((known) => known.id === id && known.language === language);
  if (!quiz) throw new NotDone(404, { zh: `没有编号为“${id}”的测验。`, en: `There is no quiz "${id}".` });
  const rules = shared.takingRules;
  if (quiz.pulse) return { rules, pulse: await pulseBefore(centre, person, quiz) };
  if (person === undefined) return { rules };
  const { attempts, ...standing } = await quizStanding(centre, person, quiz);
  const now = centre.now();
  const open = attempts.filter(({ state }) => state === 'open');
  const certified = open.find((one) => one.certified);
  const left = certified?.deadline ? Math.max(0, certified.deadline.getTime() - now.getTime()) : 0;
  return {
    rules,
    mine: {
      ...standing,
      open: certified && { left: isInTime(certified, now) ? left : 0 },
      practising: open.some((one) => !one.certified),
    },
  };
}
