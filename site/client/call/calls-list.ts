import type { CallTaken } from '../../calls/calls-taken.ts';
import { callWords } from '../../words/call.ts';
import { pageLanguage } from '../page-language.ts';
import { send } from '../send.ts';
import { takenHere } from './calls-taken-here.ts';
import { drawVariant } from './draw-variant.ts';

const words = callWords[pageLanguage()];
const cards = [...document.querySelectorAll<HTMLElement>('[data-ids]')];

filterByLevel();
// Also when the page comes back from the browser's memory: meanwhile a call may have been taken.
addEventListener('pageshow', () => void refresh());

/** The chips show cards of one level, or all. */
function filterByLevel(): void {
  const chips = document.querySelector<HTMLElement>('[data-levels]');
  if (!chips) return;
  chips.hidden = false;
  chips.addEventListener('change', () => {
    const level = chips.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    for (const card of cards) card.hidden = level !== '' && card.dataset['level'] !== level;
  });
}

/** What the person has taken so far is told on the cards, and decides who rings where several may. */
async function refresh(): Promise<void> {
  const answer = await send('GET', '/api/calls/taken');
  const taken = answer.ok ? takenIn(answer.value) : [];
  const tries = takenHere();
  for (const one of taken) tries.set(one.id, Math.max(one.tries, tries.get(one.id) ?? 0));
  for (const card of cards) {
    const ids = (card.dataset['ids'] ?? '').split(' ');
    tell(card, ids, taken);
    const link = card.querySelector('a');
    const drawn = ids.length > 1 ? drawVariant(ids, tries, crypto.randomUUID()) : undefined;
    if (link && drawn !== undefined) link.href = `/${pageLanguage()}/calls/${drawn}/`;
  }
}

/** A card of several callers is passed when each of them is. */
function tell(card: HTMLElement, ids: readonly string[], taken: readonly CallTaken[]): void {
  const place = card.querySelector<HTMLElement>('[data-taken]');
  if (!place) return;
  const own = ids.flatMap((id) => taken.filter((one) => one.id === id));
  const passed = own.filter((one) => one.passed).length;
  const best = Math.max(...own.flatMap((one) => one.best ?? []));
  place.hidden = own.length === 0;
  place.classList.toggle('good', passed === ids.length);
  place.textContent =
    passed === ids.length
      ? words.cardPassed(
          best,
          own.some(({ certified }) => certified),
        )
      : passed > 0
        ? words.cardPartly(passed, ids.length)
        : words.cardTried(own.reduce((sum, { tries }) => sum + tries, 0));
}

/** Only looks for what tells it apart: the answer comes from our own server. */
function takenIn(value: unknown): CallTaken[] {
  return isTaken(value) ? value.calls : [];
}

function isTaken(value: unknown): value is { calls: CallTaken[] } {
  return typeof value === 'object' && value !== null && 'calls' in value && Array.isArray(value.calls);
}
