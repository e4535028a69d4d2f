import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { QUESTION_KINDS } from '../../quizzes/question-kinds.ts';
import { serve, type Serving } from '../../server/serve.ts';
import { startPaper } from '../../site/papers/start-paper.ts';
import { article, contentFolder } from '../site/content-folder.ts';
import { comeIn } from '../site/endpoint.ts';
import { everyTypeQuiz } from '../site/every-type.ts';
import { runningCentre, type RunningCentre } from '../site/running-centre.ts';
import { ROOT, run } from './callready-process.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 480_000 });

/** Stands in all that only keys hold, and in the authors' ids; the number is a key itself. */
const CANARY = /canary|9182\.7/;
/** Fields in which keys are kept. */
const TELLING =
  /"(?:why|whys|partner|wordings|tolerance|explanation|competency|critical|gold|seed|rubric|best|worst|find|classes)":|"(?:right|error)":(?:true|false)/;
/** Stands on a paper, and nowhere before one is begun. */
const PROMPT = 'Which opening is complete?';

// Within the project, where the site finds its libraries; a folder a process, so that two runs do not meet.
const folder = path.join(ROOT, `.callready/test/leak-site-${String(process.pid)}`);
const site = path.join(folder, 'site');
const content = contentFolder({
  'en/articles/BIL-01.md': article('Prices'),
  'en/articles/BIL-02.md': article('Cards'),
  'zh/articles/BIL-01.md': article('资费'),
  'en/quizzes/QZ-99.md': everyTypeQuiz(),
});
const quiz = { quiz: 'QZ-99', language: 'en' as const };
const YESTERDAY = new Date('2026-11-20T04:00:00.000Z');
const TODAY = new Date('2026-11-21T04:00:00.000Z');

let centre: RunningCentre;
let server: Serving;
const unforeseen: unknown[] = [];

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const built = await run(['build'], { CALLREADY_SITE: site, CALLREADY_CONTENT: content });
  expect(built).toMatchObject({ exit: 0 });
  centre = await runningCentre(content, YESTERDAY);
  server = await serve({ host: '127.0.0.1', port: 0, site }, centre, (error) => unforeseen.push(error));
});
afterAll(async () => {
  await server.stop(1000);
  rmSync(folder, { recursive: true, force: true });
});

function filesIn(of: string): string[] {
  return readdirSync(of, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(of, path.join(entry.parentPath, entry.name)))
    .sort();
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString('latin1');
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
}

test('the bank that this is tried with has every type of question, and every one has its canary', async () => {
  const { quizzes, problems } = await centre.library();
  expect(problems).toEqual([]);
  const types = quizzes[0]?.questions.map(({ type }) => type) ?? [];
  expect([...types].sort()).toEqual(Object.keys(QUESTION_KINDS).sort());
  for (const question of quizzes[0]?.questions ?? []) expect(JSON.stringify(question)).toMatch(CANARY);
});

describe('nothing that the build writes for browsers', () => {
  const files = () => filesIn(path.join(site, 'client'));

  test('holds a key or even a question: pages, scripts, maps, search, data, compressed or not', () => {
    const names = files();
    expect(names).toContain(path.join('en', 'quizzes', 'QZ-99', 'index.html'));
    expect(names.some((name) => name.endsWith('.bin.br'))).toBe(true);
    const telling = names.filter((name) => {
      const text = textOf(path.join(site, 'client', name));
      return CANARY.test(text) || text.includes(PROMPT);
    });
    expect(telling).toEqual([]);
  });

  test('is a map of the program’s source', () => {
    expect(files().filter((name) => /\.map(\.br|\.gz)?$/.test(name))).toEqual([]);
  });
});

/** Everything that can be asked for: the pages with their parameters, and the endpoints with their methods. */
const ROUTES = filesIn(path.join(ROOT, 'site/pages')).map((file) => `/${file.split(path.sep).join('/')}`);
const PAGES = ROUTES.filter((file) => !file.startsWith('/api/'));
const ENDPOINTS = ROUTES.filter((file) => file.startsWith('/api/')).map((file) => ({
  address: file.replace(/(\/index)?\.ts$/, ''),
  methods: ['GET', 'POST'].filter((method) =>
    readFileSync(path.join(ROOT, 'site/pages', file), 'utf8').includes(`export const ${method}`),
  ),
}));

/** What a person knows who asks: their own papers and other people's. */
interface Known {
  /** Of their open certified paper. */
  attempt: string;
  /** One that they handed in before. */
  earlier: string;
  /** What somebody else handed in. */
  others: string;
  token: string | null;
  questions: string[];
}

/**
 * What each endpoint is asked before the hand-in. Whoever adds an endpoint adds it here, with the bodies that come
 * nearest to a key; one that has nothing to do with quizzes is asked with an empty body.
 */
const ASKED: Record<string, (known: Known) => object[]> = {
  ...Object.fromEntries(
    [
      'banners banners/change banners/end banners/set calls/acts calls/finish calls/hint calls/overrule',
      'calls/remark calls/start calls/taken evidence first-admin flags/add flags/decide kept kept/pin me',
      'missed/decide notices notices/answer pairs/join pairs/start pairs/state pairs/step password',
      'people/access people/add people/change people/reset-password people/sign-off searches sign-in',
    ]
      .join(' ')
      .split(' ')
      .map((name) => [`/api/${name}`, () => [{}]]),
  ),
  // Left to the last: whoever signs out is a guest.
  '/api/sign-out': () => [],
  '/api/quizzes/start': () => [quiz, { ...quiz, practice: true }, { ...quiz, quiz: 'QZ-98' }],
  '/api/quizzes/answer': ({ attempt, questions }) =>
    questions.flatMap((question, index) => {
      const given = { attempt, question, answer: '1', sequence: index + 1, key: randomUUID() };
      return [given, given, { ...given, key: randomUUID() }];
    }),
  '/api/quizzes/explain': ({ attempt, earlier, others, token, questions }) =>
    questions.flatMap((question) => [
      ...[attempt, earlier, others].map((id) => ({ attempt: id, question })),
      // Not answered.
      ...(token === null ? [] : [{ token, question, answer: '' }]),
    ]),
  '/api/quizzes/uncover': ({ attempt, token, questions }) =>
    questions.flatMap((question) => [
      { attempt, question },
      ...(token === null ? [] : [{ token, question }]),
    ]),
  '/api/quizzes/finish': ({ earlier, others, token }) => [
    ...[earlier, others].map((attempt) => ({ attempt, token: null, answers: {} })),
    ...(token === null ? [] : [{ attempt: null, token, answers: {} }]),
    { attempt: null, token: 'made up', answers: {} },
  ],
  '/api/quizzes/before': () => [{}],
  '/api/quizzes/unlock': () => [{ person: '0044', quiz: 'QZ-99', reason: 'I want to' }],
  '/api/quizzes/extra-time': () => [
    { person: '0044', quiz: 'QZ-99', amount: 5, unit: 'minutes', reason: 'I want to' },
  ],
  '/api/quizzes/mark': () => [{ ticket: '0'.repeat(64), points: [2, 1], remark: 'x' }],
  '/api/quizzes/regrade': () => [{ quiz: 'QZ-99', run: '0'.repeat(64), reason: 'x' }],
  '/api/quizzes/cut/start': () => [quiz],
  '/api/quizzes/cut/invite': () => [{ quiz: 'QZ-99', study: randomUUID(), judge: '0044' }],
  '/api/quizzes/cut/move': () => [{ quiz: 'QZ-99', study: randomUUID(), seen: 1 }],
  '/api/quizzes/cut/rate': () => [
    { quiz: 'QZ-99', study: randomUUID(), round: 1, question: 'canary-single-id', value: 50 },
  ],
  '/api/quizzes/files/read': () => [{}],
  '/api/quizzes/files/results': () => [],
  '/api/quizzes/files/template': () => [],
  '/api/quizzes/files/write': () => [],
  '/api/review': () => [{}],
  '/api/review/answer': () => [
    { card: 'x', day: '2026-11-21', language: 'en', hash: 'x', answer: '1', key: randomUUID() },
  ],
};

test('every endpoint is asked', () => {
  expect(ENDPOINTS.filter(({ address }) => !(address in ASKED))).toEqual([]);
  expect(ENDPOINTS.filter(({ methods }) => methods.length === 0)).toEqual([]);
});

/** All that the server says to one who asks everything: status, headers and body of each answer, by what was asked. */
async function askEverything(cookie: string, known: Known): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  const ask = async (method: string, address: string, body?: object) => {
    const answer = await fetch(new URL(address, server.address), {
      method,
      redirect: 'manual',
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    const whole = `${String(answer.status)} ${JSON.stringify([...answer.headers])} ${text}`;
    said.set(`${method} ${address} ${JSON.stringify(body ?? {})}`, whole);
  };
  const values = ['QZ-99', 'BIL-01', '0044', '0045', known.attempt, known.earlier, known.others, '0'];
  for (const file of PAGES) {
    const address = file.replace(/\/index\.(astro|ts)$/, '/').replace(/\.(astro|ts)$/, '');
    const slash = address.endsWith('/') || file.endsWith('.ts') ? '' : '/';
    for (const language of ['zh', 'en']) {
      const inLanguage = address.replace('[language]', language) + slash;
      for (const value of inLanguage.includes('[') ? values : ['']) {
        await ask('GET', inLanguage.replace(/\[[^\]]+\]/g, value));
      }
    }
  }
  const search = new URLSearchParams({
    ...quiz,
    attempt: known.attempt,
    person: '0044',
    as: 'gift',
  }).toString();
  for (const { address, methods } of ENDPOINTS) {
    if (methods.includes('GET')) await ask('GET', `${address}?${search}`);
    const bodies = methods.includes('POST') ? (ASKED[address]?.(known) ?? []) : [];
    for (const body of bodies) await ask('POST', address, body);
  }
  for (const lost of [
    '/server/entry.mjs',
    '/../server/entry.mjs',
    '/entry.mjs',
    '/built.json',
    '/content/en/quizzes/QZ-99.md',
  ]) {
    await ask('GET', lost);
  }
  return said;
}

function telling(said: ReadonlyMap<string, string>): string[] {
  return [...said].filter(([, text]) => CANARY.test(text)).map(([asked]) => asked);
}

/** A paper that somebody failed, with the articles to read opened since. */
async function failedPaper(number: string, cookie: string): Promise<string> {
  const { attempt } = await startPaper(centre, number, quiz);
  const finished = await post(cookie, '/api/quizzes/finish', { attempt, token: null, answers: {} });
  expect(finished).toMatch(CANARY);
  const opened = ['BIL-01', 'BIL-02'].map((id) => ({ article: id, hash: 'x', at: TODAY }));
  await centre.store.addKept({ person: number, language: 'en', opened, favourites: [] });
  return attempt ?? '';
}

async function post(cookie: string, address: string, body: object): Promise<string> {
  const answer = await fetch(new URL(address, server.address), {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return await answer.text();
}

describe('nothing that the server says', () => {
  let others: string;
  let mine: { cookie: string; known: Known; seeds: string[] };

  beforeAll(async () => {
    const other = await comeIn(centre, { number: '0045', name: 'Another', role: 'agent' });
    others = await failedPaper('0045', other);
    const cookie = await comeIn(centre, { number: '0044', name: 'Somebody', role: 'agent' });
    const earlier = await failedPaper('0044', cookie);
    centre.setClock(TODAY);
    // Practice that was begun before, and answered, is no crib either.
    const practice = await startPaper(centre, '0044', { ...quiz, practice: true });
    const { attempt, paper } = await startPaper(centre, '0044', quiz);
    const questions = [...paper.questions, ...practice.paper.questions].map(({ id }) => id);
    const attempts = await centre.store.attemptsOf('0044');
    const known = { attempt: attempt ?? '', earlier, others, token: null, questions };
    mine = { cookie, known, seeds: attempts.map(({ seed }) => seed) };
  });

  test('holds a key, to somebody signed in whose paper is open', async () => {
    const said = await askEverything(mine.cookie, mine.known);
    expect(telling(said)).toEqual([]);
    const seen = [...said.values()].join('\n');
    expect(seen).toContain(PROMPT);
    for (const seed of mine.seeds) expect(seen).not.toContain(seed.slice(0, 43));
    const papers = [...said].filter(([asked]) =>
      /quizzes\/(start|answer|explain|uncover|finish)/.test(asked),
    );
    expect(papers.filter(([, text]) => TELLING.test(text)).map(([asked]) => asked)).toEqual([]);
    expect(papers.some(([, text]) => text.startsWith('200 '))).toBe(true);
    expect([...said.values()].filter((text) => text.startsWith('500'))).toEqual([]);
    expect(unforeseen).toEqual([]);
  });

  test('holds a key, to a guest who has answered nothing', async () => {
    const { paper, token } = await startPaper(centre, undefined, quiz);
    const questions = paper.questions.map(({ id }) => id);
    const said = await askEverything('', { ...mine.known, token, questions });
    expect(telling(said)).toEqual([]);
    expect(unforeseen).toEqual([]);
  });

  test('holds more than the key of the question that practice has answered', async () => {
    const { paper, token } = await startPaper(centre, undefined, quiz);
    const truth = paper.questions.find(({ type }) => type === 'true-or-false');
    const answer = truth && 'options' in truth ? (truth.options[0]?.id ?? '') : '';
    const told = await post('', '/api/quizzes/explain', { token, question: truth?.id ?? '', answer });
    expect(new Set(told.match(/canary-[a-z-]+?(?=-id| |"|<)/g))).toEqual(new Set(['canary-true-or-false']));
  });

  test('is the program itself, its content or its records', async () => {
    for (const address of [
      '/server/entry.mjs',
      '/..%2fserver%2fentry.mjs',
      '/built.json',
      '/content/en/quizzes/QZ-99.md',
    ]) {
      expect((await fetch(new URL(address, server.address))).status, address).toBe(404);
    }
  });

  test('is kept back when the paper is handed in', async () => {
    const body = { attempt: mine.known.attempt, token: null, answers: {} };
    const told = await post(mine.cookie, '/api/quizzes/finish', body);
    for (const type of ['single', 'words', 'blanks', 'spot-the-error', 'score-the-call']) {
      expect(told, type).toContain(`canary-${type}`);
    }
  });
});
