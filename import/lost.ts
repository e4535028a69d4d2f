/** Stands in a draft where a character was lost, so that a person can find and mend it. */
export const LOST = '⟦?⟧';
