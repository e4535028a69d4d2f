/** Seven digits or more, with the spaces, dots and hyphens that people put between them, and the X of an ID. */
const LONG_NUMBER = /\p{Nd}(?:[\s.·•\-‐-―]{0,2}\p{Nd}){6,}[xX]?/gu;

/** A text without the numbers that belong to a person: phone, card and ID numbers become `***`. */
export function maskNumbers(text: string): string {
  return text.replace(LONG_NUMBER, '***');
}

/** A line of text as somebody types it: a control character (PostgreSQL keeps no NUL) is nobody's. */
export const NO_CONTROLS = /^\P{Cc}*$/u;
