import type { TakingRules } from './taking-rules.ts';

/** A certified paper that is over. */
export interface PastPaper {
  finishedAt: Date;
  /** Neither passed nor failed while a person has yet to mark it. */
  verdict: 'passed' | 'failed' | 'waiting';
  /** Percent. */
  score: number;
  /** The articles to which its missed questions lead. */
  toRead: readonly string[];
}

/** All that decides whether a person may begin a certified paper of a quiz now. */
export interface Taken {
  /** In the order in which they were finished. */
  papers: readonly PastPaper[];
  /** When each was begun, one that is still open included. */
  begunAt: readonly Date[];
  /** When a trainer last unlocked the quiz for the person. */
  unlockedAt: Date | undefined;
  /** When the person last opened an article. */
  openedAt: (article: string) => Date | undefined;
}

/** Why a paper may not be begun, and what to do. */
export type Hindrance =
  /** Failed too often in a row: a trainer unlocks it. */
  | { why: 'trainer'; failures: number }
  /** The day's papers are used up. */
  | { why: 'tomorrow' }
  /** The last one has yet to be marked. */
  | { why: 'waiting' }
  /** These are to be opened first. */
  | { why: 'read'; articles: string[] };

/** Where a person stands with a quiz. */
export interface Standing {
  /** Papers begun today. */
  today: number;
  /** Failures in a row since the last pass, or since a trainer unlocked it. */
  failures: number;
  passed: boolean;
  /** The best score in percent; none without a paper that was marked. */
  best: number | undefined;
  hindrance: Hindrance | undefined;
}

/**
 * Whether a certified paper may be begun, and where the person stands with the quiz.
 * Of several hindrances the one that takes longest to clear is named.
 * @param isToday whether a moment is of the present day, by the centre's own time zone
 */
export function mayTake(
  { papers, begunAt, unlockedAt, openedAt }: Taken,
  rules: TakingRules,
  isToday: (moment: Date) => boolean,
): Standing {
  const marked = papers.filter(({ verdict }) => verdict !== 'waiting');
  const pass = marked.findLastIndex(({ verdict }) => verdict === 'passed');
  const lately = marked.slice(pass + 1).filter(({ finishedAt }) => !unlockedAt || finishedAt > unlockedAt);
  const begunToday = begunAt.filter(isToday).length;
  const last = papers.at(-1);

  return {
    today: begunToday,
    failures: lately.length,
    passed: pass >= 0,
    best: marked.length === 0 ? undefined : Math.max(...marked.map(({ score }) => score)),
    hindrance: hindrance(),
  };

  function hindrance(): Hindrance | undefined {
    if (last?.verdict === 'waiting') return { why: 'waiting' };
    if (lately.length >= rules.failuresBeforeTrainer) return { why: 'trainer', failures: lately.length };
    if (begunToday >= rules.papersADay) return { why: 'tomorrow' };
    const failed = rules.readFirst ? lately.at(-1) : undefined;
    const unread = failed?.toRead.filter((article) => {
      const opened = openedAt(article);
      return !opened || opened < failed.finishedAt;
    });
    return unread && unread.length > 0 ? { why: 'read', articles: unread } : undefined;
  }
}
