import { localDay } from './local-day.ts';

/** Milliseconds until the page looks at the calendar again: it may stay open over midnight. */
const LOOK_AGAIN = 30_000;

showToday();
setInterval(showToday, LOOK_AGAIN);

/** The page is a file that may be weeks old: whether a notice shows is decided on the day it is read. */
function showToday(): void {
  const today = localDay(new Date());
  for (const line of document.querySelectorAll<HTMLElement>('[data-notice-from]')) {
    const { noticeFrom = '', noticeUntil = '' } = line.dataset;
    line.hidden = today < noticeFrom || today > noticeUntil;
  }
}
