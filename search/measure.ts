/** A question as people ask it, with the ids of the articles that answer it. */
export interface Question {
  q: string;
  relevant: readonly string[];
}

/** Takes the articles in and gives the way to ask: at most `limit` ids, best first. */
export type Searcher<Article> = (
  articles: readonly Article[],
) => (question: string, limit: number) => string[];

/** How well a search answers, each figure a mean over the questions, from 0 to 1. */
export interface SearchQuality {
  /** Share of a question's relevant articles that are among the first one, three, ten. */
  'recall@1': number;
  'recall@3': number;
  'recall@10': number;
  /** Mean reciprocal rank: 1 / place of the first relevant article, 0 when it is not among the first ten. */
  mrr: number;
  /** Share of the questions that found nothing at all. */
  empty: number;
}

/** As far as anybody reads. */
const LAST_PLACE = 10;

/** Asks every question once. Without questions every figure is 0. */
export function measure<Article>(
  articles: readonly Article[],
  questions: readonly Question[],
  searcher: Searcher<Article>,
): SearchQuality {
  const ask = searcher(articles);
  const answers = questions.map(({ q, relevant }) => ({
    found: ask(q, LAST_PLACE),
    relevant: new Set(relevant),
  }));
  const mean = (figure: (answer: (typeof answers)[number]) => number): number =>
    answers.reduce((sum, answer) => sum + figure(answer), 0) / Math.max(1, answers.length);
  const recall = (places: number): number =>
    mean(
      ({ found, relevant }) => found.slice(0, places).filter((id) => relevant.has(id)).length / relevant.size,
    );
  return {
    'recall@1': recall(1),
    'recall@3': recall(3),
    'recall@10': recall(LAST_PLACE),
    mrr: mean(({ found, relevant }) => 1 / (found.findIndex((id) => relevant.has(id)) + 1 || Infinity)),
    empty: mean(({ found }) => (found.length === 0 ? 1 : 0)),
  };
}
