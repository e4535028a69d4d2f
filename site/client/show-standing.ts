import { standingOn, type Dates, type Standing } from './standing.ts';

/** The days that a page wrote onto an element, in its `data-effective`, `data-until` and `data-review`. */
export function datesOf({ dataset }: HTMLElement): Dates {
  const { effective = '', until, review = '' } = dataset;
  return { effective, until, review };
}

/** How the article that an element stands for stands on a day (`YYYY-MM-DD`). */
export function standingOf(element: HTMLElement, day: string): Standing {
  return standingOn(day, datesOf(element));
}

/** Shows of the signs inside an element, `data-when`, only what is true on a day. */
export function showStanding(element: HTMLElement, day: string): Standing {
  const standing = standingOf(element, day);
  element.dataset['standing'] = standing;
  for (const sign of element.querySelectorAll<HTMLElement>('[data-when]')) {
    if (sign.closest('[data-effective]') === element) sign.hidden = sign.dataset['when'] !== standing;
  }
  return standing;
}
