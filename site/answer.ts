import type { z } from 'zod';
import type { Language, Words } from '../markdown/problem.ts';
import type { Signed } from '../records/sign-in.ts';
import type { Centre } from './centre.ts';

/** A request that is not carried out: thrown by whoever finds the reason, turned into an answer by `answering`. */
export class NotDone extends Error {
  readonly status: number;
  readonly words: Words;

  constructor(status: number, words: Words) {
    super(words.en);
    this.status = status;
    this.words = words;
  }
}

const notUnderstood: Words = {
  zh: '服务器没有看懂这次请求，请刷新页面后再试。',
  en: 'The server did not understand this request. Reload the page and try again.',
};

/** Reads the body of a request by a schema. @throws NotDone 400 when it does not fit */
export async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await request.text();
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new NotDone(400, notUnderstood);
  }
  const read = schema.safeParse(data);
  if (!read.success) throw new NotDone(400, notUnderstood);
  return read.data;
}

/** Reads the query of a request's address by a schema. @throws NotDone 400 when it does not fit */
export function queryOf<T>(request: Request, schema: z.ZodType<T>): T {
  const read = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!read.success) throw new NotDone(400, notUnderstood);
  return read.data;
}

/** The person who sends a request. @throws NotDone 401 when nobody is signed in, 403 while a one-time password is not yet changed */
export async function signedIn(centre: Centre, request: Request): Promise<Signed> {
  const signed = await centre.accounts.whoIs(request.headers);
  if (!signed) throw new NotDone(401, { zh: '请先登录。', en: 'Please sign in first.' });
  demandOwnPassword(signed);
  return signed;
}

function demandOwnPassword({ mustChangePassword }: Signed): void {
  if (!mustChangePassword) return;
  throw new NotDone(403, { zh: '请先设置自己的密码。', en: 'Please choose a password of your own first.' });
}

/** The person who sends a request, or undefined for a guest. @throws NotDone 403 while a one-time password is not yet changed */
export async function guestOrSigned(centre: Centre, request: Request): Promise<Signed | undefined> {
  const signed = await centre.accounts.whoIs(request.headers);
  if (signed) demandOwnPassword(signed);
  return signed;
}

/** Runs an endpoint: its value as JSON, or a sentence in the language of the page that asked. */
export async function answering(request: Request, deed: () => Promise<Response | object>): Promise<Response> {
  try {
    const value = await deed();
    return value instanceof Response
      ? value
      : Response.json(value, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (!isTold(error)) throw error;
    const status = error instanceof NotDone ? error.status : 503;
    return Response.json(
      { error: error.words[languageOf(request)] },
      { status, headers: { 'cache-control': 'no-store' } },
    );
  }
}

/** A NotDone, or a Trouble of the records, such as a full disk: whatever says in words what is wrong. */
function isTold(error: unknown): error is { words: Words } {
  return error instanceof Error && 'words' in error;
}

function languageOf(request: Request): Language {
  const page = request.headers.get('referer') ?? '';
  return URL.canParse(page) && new URL(page).pathname.startsWith('/en/') ? 'en' : 'zh';
}
