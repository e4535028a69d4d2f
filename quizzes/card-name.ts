/**
 * The name of a question for ever, whichever quiz asks it: `QZ-04/fee-exit`. On a pulse, whose questions come from
 * several banks, questions bear such a name in place of their own.
 */
export function cardName(quiz: string, question: string): string {
  return question.includes('/') ? question : `${quiz}/${question}`;
}
