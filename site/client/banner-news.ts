import type { ShownBanner } from '../banner/shown-banners.ts';
import { pageLanguage } from './page-language.ts';

/** Milliseconds between two questions; a server that does not answer is asked more and more rarely. */
const EVERY = 30_000;
const MOST_DOUBLINGS = 4;
/** Milliseconds after which an answer is given up. */
const PATIENCE = 10_000;
/** Milliseconds for which an earlier page's answer is shown before this page has one. */
const FRESH = 120_000;

/** What the server said last, and when. */
interface Kept {
  at: number;
  banners: readonly ShownBanner[];
}

const language = pageLanguage();
const key = `callready.banners.${language}`;

let kept = readKept();
let asked = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What is up, by the clock of this device; as far as is known without a network. */
export function bannersNow(): ShownBanner[] {
  const now = Date.now();
  if (!asked && now - kept.at > FRESH) return [];
  return kept.banners.filter(({ until }) => Date.parse(until) > now);
}

/** What stands above an article. */
export function bannersAbove(article: string): ShownBanner[] {
  return bannersNow().filter(({ above }) => above === 'all' || above.includes(article));
}

/** When the server said so, if it cannot be asked now. */
export function lastHeard(): Date | undefined {
  return failures > 0 ? new Date(kept.at) : undefined;
}

/**
 * Asks for what is up, again and again while somebody looks, and calls back whenever it may have changed: with each
 * answer, and when a banner's time has come.
 */
export function followBanners(changed: () => void): void {
  const ask = async () => {
    clearTimeout(timer);
    if (document.hidden) return;
    changed();
    try {
      const answer = await fetch(`/api/banners?language=${language}`, {
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!answer.ok) throw new Error(answer.statusText);
      kept = { at: Date.now(), banners: bannersIn(await answer.json()) };
      failures = 0;
      keep();
    } catch {
      failures += 1;
    }
    asked = true;
    changed();
    plan();
  };
  const plan = () => {
    clearTimeout(timer);
    const ends = bannersNow().map(({ until }) => Date.parse(until) - Date.now());
    const next = Math.min(EVERY * 2 ** Math.min(failures, MOST_DOUBLINGS), ...ends);
    timer = setTimeout(() => void ask(), next + 1);
  };
  document.addEventListener('visibilitychange', () => void ask());
  addEventListener('online', () => void ask());
  changed();
  // What the page itself says comes first.
  requestAnimationFrame(() => setTimeout(() => void ask()));
}

function keep(): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing asks on every page; the banner stands all the same.
  }
}

function readKept(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    const at = typeof value === 'object' && value && 'at' in value ? Number(value.at) : 0;
    return { at, banners: bannersIn(value) };
  } catch {
    return { at: 0, banners: [] };
  }
}

/** @throws when it is no list of banners */
function bannersIn(value: unknown): ShownBanner[] {
  if (typeof value !== 'object' || !value || !('banners' in value) || !Array.isArray(value.banners)) {
    throw new Error('No banners');
  }
  return value.banners.filter(isBanner);
}

function isBanner(value: unknown): value is ShownBanner {
  return (
    typeof value === 'object' && value !== null && 'happened' in value && 'above' in value && 'until' in value
  );
}
