import { z } from 'zod';
import { LONGEST_TEXT } from './longest-text.ts';

const opaqueId = z.string().max(40);
const entry = z.string().max(500);
/** As long as an answer that a person marks may be. */
const text = z.string().max(LONGEST_TEXT);

/**
 * What was answered to one question: the chosen option's id, the ids ticked or the ids in their order, the words,
 * text or number typed in, or, for blanks and matches, an entry or id for each gap or left cell.
 */
export const answerSchema = z.union([
  text,
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
