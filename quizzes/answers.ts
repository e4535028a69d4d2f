import { z } from 'zod';

const opaqueId = z.string().max(40);
const entry = z.string().max(500);

/**
 * What was answered to one question: the chosen option's id, the ids ticked or the ids in their order, the words
 * or number typed in, or, for blanks and matches, an entry or id for each gap or left cell.
 */
export const answerSchema = z.union([
  entry,
  z.number(),
  z.array(opaqueId).max(60),
  z
    .record(opaqueId, entry)
    .refine((parts) => Object.keys(parts).length <= 60, { error: 'at most 60 parts to one answer' }),
]);

/** A trainee's answers by the paper's question ids; no entry, or `""`, is no answer. */
export const answersSchema = z
  .record(opaqueId, answerSchema)
  .refine((answers) => Object.keys(answers).length <= 500, { error: 'at most 500 answers' });

export type Answer = z.infer<typeof answerSchema>;
export type Answers = z.infer<typeof answersSchema>;
