import { z } from 'zod';
import type { JudgedSteps } from '../../simulator/map/falls.ts';

const judged = z.object({
  ending: z.string().exactOptional(),
  timeline: z.array(z.object({ step: z.string(), lost: z.number(), fails: z.array(z.string()) })),
});
const round = z.object({ calls: z.array(z.object({ call: z.string(), judgement: judged })) });

/** What a kept result says of each step of a call, be it taken alone or in a round; nothing when it says nothing of it. */
export function judgedSteps(result: unknown, call: string): JudgedSteps | undefined {
  const inRound = round.safeParse(result);
  if (inRound.success) return inRound.data.calls.find((one) => one.call === call)?.judgement;
  return judged.safeParse(result).data;
}
