/** The most characters that an answer to be marked by a person may have. */
export const LONGEST_TEXT = 2000;
