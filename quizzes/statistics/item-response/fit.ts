import { figure, type Figure } from '../figure.ts';
import type { MarkTable } from '../mark-table.ts';
import { expect, type Curves } from './expectation.ts';
import { maximise, STEEPEST, type Model } from './maximisation.ts';
import { patternsIn, type Patterns } from './patterns.ts';
import { uncertainties, type Uncertainty } from './standard-errors.ts';

/** What a model says of one question. Abilities of the group have mean 0 and standard deviation 1. */
export interface ItemCurve {
  id: string;
  /** The ability at which half the people are right. */
  difficulty: Figure;
  difficultyError: Figure;
  /** How steeply the chance to be right rises there, on the logistic scale (no factor 1.7). */
  slope: Figure;
  slopeError: Figure;
}

export interface ItemResponseFit {
  model: Model;
  /** How many people answered at least one of the questions that could be estimated. */
  people: number;
  logLikelihood: Figure;
  /** In the table's order. */
  curves: ItemCurve[];
  rounds: number;
  /** False when it was stopped before its figures stood still. */
  settled: boolean;
}

const MOST_ROUNDS = 2000;
/** Estimates stand still when none moves by more than this in a round. */
const STILL = 1e-6;

/**
 * Difficulty and discrimination of questions by marginal maximum likelihood with the EM algorithm
 * (Bock & Aitkin, *Psychometrika* 46(4) 1981, pp. 443–459): people's abilities are taken to be standard normal and
 * are integrated out over fixed points. In the Rasch model all questions have one slope, which is estimated; that is
 * the same as slopes of 1 and a group whose spread is estimated.
 *
 * Questions that were not on somebody's paper count as never asked. A question whose marks are all the same, or not
 * all none or full, is left out and says so.
 */
export function fitItemResponse(model: Model, table: MarkTable): ItemResponseFit {
  const { patterns, numbers } = patternsIn(table);
  const { curves, logLikelihood, rounds, settled } = estimate(model, patterns);
  const errors = uncertainties(model, patterns, curves);
  return {
    model,
    people: patterns.people,
    logLikelihood: patterns.size === 0 ? { why: 'too-few-answers' } : { value: logLikelihood },
    curves: table.items.map(({ id }, item) => {
      const number = numbers[item] ?? 'too-few-answers';
      if (typeof number !== 'number') {
        const none = { why: number };
        return { id, difficulty: none, difficultyError: none, slope: none, slopeError: none };
      }
      return {
        id,
        ...curveOf(curves.slopes[number] ?? 0, curves.intercepts[number] ?? 0, errors[number]),
      };
    }),
    rounds,
    settled,
  };
}

function estimate(model: Model, patterns: Patterns) {
  let curves = firstGuess(patterns);
  let expected = expect(patterns, curves);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const next = maximise(model, curves, expected);
    const moved = Math.max(
      0,
      distance(next.slopes, curves.slopes),
      distance(next.intercepts, curves.intercepts),
    );
    curves = next;
    expected = expect(patterns, curves);
    if (moved < STILL) {
      return { curves, logLikelihood: expected.logLikelihood, rounds: round, settled: true };
    }
  }
  return { curves, logLikelihood: expected.logLikelihood, rounds: MOST_ROUNDS, settled: false };
}

/** Slopes of 1, and intercepts from the share of those who were right. */
function firstGuess(patterns: Patterns): Curves {
  const slopes = new Float64Array(patterns.size).fill(1);
  const { right, asked } = expect(patterns, { slopes, intercepts: new Float64Array(patterns.size) });
  const intercepts = right.map((people, item) => {
    const all = (asked[item] ?? new Float64Array()).reduce((sum, here) => sum + here, 0);
    return 1.2 * Math.log((people + 0.5) / (all - people + 0.5));
  });
  return { slopes, intercepts };
}

function distance(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0);
}

/** Difficulty is −intercept/slope; its error follows by the delta method. */
function curveOf(slope: number, intercept: number, error: Uncertainty | undefined): Omit<ItemCurve, 'id'> {
  if (Math.abs(slope) >= STEEPEST) {
    const none = { why: 'no-end' } as const;
    return { difficulty: none, difficultyError: none, slope: none, slopeError: none };
  }
  const difficulty = -intercept / slope;
  const variance = error
    ? (error.intercept + difficulty ** 2 * error.slope + 2 * difficulty * error.both) / slope ** 2
    : NaN;
  return {
    difficulty: figure(difficulty, 'same-rest'),
    difficultyError: figure(Math.sqrt(variance), 'too-few-answers'),
    slope: { value: slope },
    slopeError: figure(Math.sqrt(error?.slope ?? NaN), 'too-few-answers'),
  };
}
