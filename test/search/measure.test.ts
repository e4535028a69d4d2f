import { describe, expect, it } from 'vitest';
import { measure, type Question } from '../../search/measure.ts';

/** Asks a table of ready answers. */
const answering = (answers: Record<string, string[]>) => () => (question: string, limit: number) =>
  (answers[question] ?? []).slice(0, limit);

const figures = (questions: Question[], answers: Record<string, string[]>) =>
  measure([], questions, answering(answers));

describe('the figures of a search', () => {
  it('say at which place the relevant article came', () => {
    const questions = ['first', 'second', 'fifth', 'never'].map((q) => ({ q, relevant: ['x'] }));
    const answers = { first: ['x', 'a'], second: ['a', 'x'], fifth: ['a', 'b', 'c', 'd', 'x'], never: ['a'] };
    expect(figures(questions, answers)).toEqual({
      'recall@1': 0.25,
      'recall@3': 0.5,
      'recall@10': 0.75,
      mrr: (1 + 1 / 2 + 1 / 5 + 0) / 4,
      empty: 0,
    });
  });

  it('count each of several relevant articles', () => {
    const found = figures([{ q: 'both', relevant: ['x', 'y'] }], { both: ['x', 'a', 'b', 'y'] });
    expect(found).toMatchObject({ 'recall@1': 0.5, 'recall@3': 0.5, 'recall@10': 1, mrr: 1 });
  });

  it('count the questions that found nothing', () => {
    const questions = ['something', 'nothing'].map((q) => ({ q, relevant: ['x'] }));
    expect(figures(questions, { something: ['a'] })).toMatchObject({ empty: 0.5, mrr: 0 });
  });

  it('look no further than the tenth place', () => {
    const eleven = Array.from({ length: 10 }, (_, place) => String(place));
    const found = figures([{ q: 'late', relevant: ['x'] }], { late: [...eleven, 'x'] });
    expect(found).toMatchObject({ 'recall@10': 0, mrr: 0, empty: 0 });
  });

  it('are 0 without questions', () => {
    expect(figures([], {})).toEqual({ 'recall@1': 0, 'recall@3': 0, 'recall@10': 0, mrr: 0, empty: 0 });
  });

  it('are taken on the articles that the searcher was given', () => {
    const articles = [{ id: 'x' }, { id: 'y' }];
    const found = measure(articles, [{ q: 'any', relevant: ['y'] }], (all) => () => all.map(({ id }) => id));
    expect(found).toMatchObject({ 'recall@1': 0, 'recall@3': 1 });
  });
});
