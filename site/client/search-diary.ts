import { pageLanguage } from './page-language.ts';
import { send } from './send.ts';

/** Where the search that is under way lies, so that it goes on from the results to the article. */
const PLACE = 'callready.search-under-way';
/** Milliseconds after which an answer no longer belongs to the search. */
const TOO_LONG = 30 * 60 * 1000;
const LONGEST = 200;

/** One search, from its first letter to the answer or to giving up. */
interface UnderWay {
  language: string;
  query: string;
  /** Unknown until the search has answered. */
  hits?: number | undefined;
  began: number;
  /** A result was chosen: the next page is the answer. */
  chosen?: boolean;
  article?: string | undefined;
  copied?: boolean;
  milliseconds?: number | undefined;
}

/** The search goes on with these letters; without any it has ended. */
export function searchTyped(query: string): void {
  const before = underWay();
  if (query === '' || before?.article !== undefined) endSearch();
  if (query === '') return;
  const began = before?.article === undefined ? before?.began : undefined;
  keep({ language: pageLanguage(), query: query.slice(0, LONGEST), began: began ?? Date.now() });
}

/** So many results are shown for it. */
export function searchAnswered(hits: number): void {
  const search = underWay();
  if (search && search.article === undefined) keep({ ...search, hits });
}

/** One of the results was chosen. */
export function resultChosen(): void {
  const search = underWay();
  if (search && search.article === undefined) keep({ ...search, chosen: true });
}

/**
 * A page has opened. To an article the search comes along, when one of its results was chosen; anywhere else it has
 * ended. Nothing is sent while a page is being left: browsers lose it.
 * @param article the page's article, if it is one
 */
export function pageOpened(article: string | undefined): void {
  const search = underWay();
  if (!search) return;
  const isAnswer = article !== undefined && search.chosen === true && search.article === undefined;
  if (isAnswer) keep({ ...search, article, milliseconds: search.milliseconds ?? since(search) });
  else endSearch();
}

/** A line to say was copied, from a result or from the article. */
export function lineCopied(): void {
  const search = underWay();
  if (search && !search.copied) keep({ ...search, copied: true, milliseconds: since(search) });
}

/** The search is over: it is written down without a name, and if that fails nobody is bothered. */
function endSearch(): void {
  const search = underWay();
  forgetSearch();
  if (search?.hits === undefined) return;
  const { language, query, hits, article, copied = false, milliseconds } = search;
  const body = { language, query, hits, article, copied, milliseconds, reported: false };
  void send('POST', '/api/searches', body);
}

/** Somebody has reported the search, which counts in place of the record. */
export function forgetSearch(): void {
  sessionStorage.removeItem(PLACE);
}

function since({ began }: UnderWay): number {
  return Math.max(0, Date.now() - began);
}

function keep(search: UnderWay): void {
  sessionStorage.setItem(PLACE, JSON.stringify(search));
}

function underWay(): UnderWay | undefined {
  const text = sessionStorage.getItem(PLACE);
  if (text === null) return undefined;
  const value: unknown = JSON.parse(text);
  if (!isUnderWay(value) || since(value) > TOO_LONG) {
    sessionStorage.removeItem(PLACE);
    return undefined;
  }
  return value;
}

function isUnderWay(value: unknown): value is UnderWay {
  return (
    typeof value === 'object' &&
    value !== null &&
    'query' in value &&
    typeof value.query === 'string' &&
    'began' in value &&
    typeof value.began === 'number'
  );
}
