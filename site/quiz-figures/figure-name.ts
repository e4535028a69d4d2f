/** The figures of a question, as the page shows them. */
export type FigureName =
  'facility' | 'sd' | 'guess' | 'intended' | 'effective' | 'discrimination' | 'efficiency';
