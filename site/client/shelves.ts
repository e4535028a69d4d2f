import { localDay } from './local-day.ts';
import { showStanding } from './show-standing.ts';

/** Milliseconds until the list looks at the calendar again. */
const LOOK_AGAIN = 30_000;

/** The list may be weeks old: which of its articles still hold is decided on the day it is read. */
function showStandings(): void {
  const day = localDay(new Date());
  for (const card of document.querySelectorAll<HTMLElement>('.cards [data-effective]')) {
    showStanding(card, day);
  }
}

showStandings();
setInterval(showStandings, LOOK_AGAIN);
