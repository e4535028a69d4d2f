import type { Page } from '@playwright/test';
import type { Tool } from '../tools/tool.ts';

/**
 * From now on the page notes when something was typed, and when the results that followed were on screen: at the frame
 * after a change inside `results`, once there is a `result`. That it is being searched for is no result.
 */
export async function watchResults(
  page: Page,
  { results, result }: Pick<Tool, 'results' | 'result'>,
): Promise<void> {
  await page.evaluate(
    ([inside, one]) => {
      const seen = { typed: 0, first: 0, last: 0 };
      Object.assign(window, { resultsSeen: seen });
      document.addEventListener(
        'input',
        ({ timeStamp }) => {
          Object.assign(seen, { typed: timeStamp, first: 0, last: 0 });
        },
        true,
      );
      const isResult = ({ target }: MutationRecord): boolean => {
        const element = target instanceof Element ? target : target.parentElement;
        return element !== null && element.closest(inside) !== null;
      };
      new MutationObserver((changes) => {
        if (seen.typed === 0 || !changes.some(isResult)) return;
        requestAnimationFrame(() =>
          setTimeout(() => {
            if (document.querySelector(one) === null) return;
            seen.last = performance.now();
            seen.first ||= seen.last;
          }),
        );
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    },
    [results, result] as const,
  );
}

/** Milliseconds from the last key to its results on screen; undefined when nothing changed. */
export async function timeToResults(page: Page, which: 'first' | 'last'): Promise<number | undefined> {
  const seen: unknown = await page.evaluate('window.resultsSeen');
  if (typeof seen !== 'object' || seen === null || !('typed' in seen) || !(which in seen)) return undefined;
  const [from, to] = [seen.typed, Reflect.get(seen, which)].map(Number);
  return to === undefined || from === undefined || to === 0 ? undefined : to - from;
}
