import { z } from 'zod';
import type { Regrade } from '../../records/regrades.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { notAllowed, type Asker } from '../people/rights.ts';
import { prepareRegrade, regradeChoice } from './dry-run.ts';
import { mayRegrade } from './may-regrade.ts';

/** Line breaks may stand in what people write, other control characters may not. */
const WRITTEN = /^[^\u0000-\u0009\u000b-\u001f\u007f]*$/u;

export const regradeBody = regradeChoice.extend({
  /** Of the dry run that was looked at. */
  run: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().max(500).regex(WRITTEN),
});

/**
 * Carries out what a dry run has shown, all of it or nothing. Sent again, it is carried out once.
 * @returns how many papers got a new result
 * @throws NotDone 403, 404, 409 when the quiz or a result has changed since the dry run, 422 without a reason
 */
export async function carryOutRegrade(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  { run: id, reason, ...choice }: z.infer<typeof regradeBody>,
): Promise<{ changed: number }> {
  if (!mayRegrade(who)) throw notAllowed();
  if (reason === '') throw noReason();
  const { store } = centre;
  const before = await store.regrade(id);
  if (before) return told(before);
  const { run, results } = await prepareRegrade(centre, choice);
  if (run.id !== id || results.length === 0) throw changedSince();
  const outcome = await store.carryOutRegrade({
    id,
    quiz: choice.quiz,
    choice,
    reason,
    by: who.number,
    results: results.map(({ attempt, grade }) => ({
      attempt: attempt.id,
      after: attempt.place ?? 0,
      worth: {
        submission: attempt.submission,
        result: grade,
        score: grade.score,
        passed: grade.passed,
        waiting: grade.waiting > 0,
        fails: grade.items
          .filter(({ critical, fraction, waiting }) => critical && fraction < 1 && !waiting)
          .map(({ questionId }) => questionId),
      },
    })),
    now: centre.now(),
  });
  if (outcome === 'changed') throw changedSince();
  return { changed: results.length };
}

function told({ changed }: Regrade): { changed: number } {
  return { changed };
}

function noReason(): NotDone {
  return new NotDone(422, {
    zh: '请写明理由：它会一直和成绩放在一起，本人看得到。',
    en: 'Give the reason: it stays with every result, where its owner sees it.',
  });
}

function changedSince(): NotDone {
  return new NotDone(409, {
    zh: '试算之后测验或成绩又有了变化，什么都没有改。请重新试算，再看一遍。',
    en: 'The quiz or a result has changed since this dry run, so nothing was written. Run it again and look once more.',
  });
}
