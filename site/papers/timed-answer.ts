import { z } from 'zod';

const parts = z.record(z.string(), z.string());

/**
 * An answer with the seconds that it took by the server's clock, where it takes an article; what a browser says of
 * seconds is dropped. Any other answer stays as it is.
 * @param begun when its question was uncovered; without it nobody can say how long it took
 * @param at when the answer arrived
 */
export function timedAnswer(answer: unknown, begun: Date | undefined, at: Date): unknown {
  const read = parts.safeParse(answer);
  if (!read.success || !('took' in read.data || 'seconds' in read.data)) return answer;
  const { seconds: _claimed, ...rest } = read.data;
  if (begun === undefined || !rest['took']) return rest;
  return { ...rest, seconds: Math.max(0, (at.getTime() - begun.getTime()) / 1000).toFixed(1) };
}

/** Whether two answers take the same article. */
export function takesTheSame(one: unknown, other: unknown): boolean {
  const [first, second] = [parts.safeParse(one), parts.safeParse(other)];
  return (
    first.success &&
    second.success &&
    Boolean(first.data['took']) &&
    first.data['took'] === second.data['took']
  );
}
