import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { accountsCases, firstAdminCases } from './accounts-cases.ts';
import { bannersCases } from './banners-cases.ts';
import { beginQuestionCases } from './begin-question-cases.ts';
import { callReviewsCases } from './call-reviews-cases.ts';
import { keptCases } from './kept-cases.ts';
import { pairsCases } from './pairs-cases.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';
import { cutStudiesCases } from './cut-studies-cases.ts';
import { quizResultsCases } from './quiz-results-cases.ts';
import { regradesCases } from './regrades-cases.ts';
import { receiptsCases } from './receipts-cases.ts';
import { reviewAnswersCases } from './review-answers-cases.ts';
import { searchesCases } from './searches-cases.ts';
import { storeCases } from './store-cases.ts';
import { takingCases } from './taking-cases.ts';

describe('on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callready-sqlite-'));
  let databases = 0;
  const fresh = () => Promise.resolve({ folder: join(folder, String((databases += 1))) });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('the store', () => storeCases(fresh));
  describe('what was read', () => receiptsCases(fresh));
  describe('what was sought', () => searchesCases(fresh));
  describe('a banner', () => bannersCases(fresh));
  describe('what is kept at hand', () => keptCases(fresh));
  describe('a call looked at again', () => callReviewsCases(fresh));
  describe('a call practised in pairs', () => pairsCases(fresh));
  describe('a question asked again', () => reviewAnswersCases(fresh));
  describe('the taking of quizzes', () => takingCases(fresh));
  describe('the clock of a question', () => beginQuestionCases(fresh));
  describe('a result that people append', () => regradesCases(fresh));
  describe('a cut that is judged', () => cutStudiesCases(fresh));
  describe('the results of quizzes', () => quizResultsCases(fresh));
  describe('an account', () => accountsCases(fresh));
  describe('the first admin', () => firstAdminCases(fresh));
});

describe('on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());
  const fresh = async () => ({ url: await server.freshDatabase() });

  describe('the store', () => storeCases(fresh));
  describe('what was read', () => receiptsCases(fresh));
  describe('what was sought', () => searchesCases(fresh));
  describe('a banner', () => bannersCases(fresh));
  describe('what is kept at hand', () => keptCases(fresh));
  describe('a call looked at again', () => callReviewsCases(fresh));
  describe('a call practised in pairs', () => pairsCases(fresh));
  describe('a question asked again', () => reviewAnswersCases(fresh));
  describe('the taking of quizzes', () => takingCases(fresh));
  describe('the clock of a question', () => beginQuestionCases(fresh));
  describe('a result that people append', () => regradesCases(fresh));
  describe('a cut that is judged', () => cutStudiesCases(fresh));
  describe('the results of quizzes', () => quizResultsCases(fresh));
  describe('an account', () => accountsCases(fresh));
  describe('the first admin', () => firstAdminCases(fresh));
});
