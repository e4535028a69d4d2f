import type { Page } from '@playwright/test';

/**
 * From now on the page notes when something was typed, and when the results that followed were on screen: at the frame
 * after the last change inside `results`.
 */
export async function watchResults(page: Page, results: string): Promise<void> {
  await page.evaluate((selector) => {
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
      return element !== null && element.closest(selector) !== null;
    };
    new MutationObserver((changes) => {
      if (seen.typed === 0 || !changes.some(isResult)) return;
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.last = performance.now();
          seen.first ||= seen.last;
        }),
      );
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, results);
}

/** Milliseconds from the last key to its results on screen; undefined when nothing changed. */
export async function timeToResults(page: Page, which: 'first' | 'last'): Promise<number | undefined> {
  const seen: unknown = await page.evaluate('window.resultsSeen');
  if (typeof seen !== 'object' || seen === null || !('typed' in seen) || !(which in seen)) return undefined;
  const [from, to] = [seen.typed, Reflect.get(seen, which)].map(Number);
  return to === undefined || from === undefined || to === 0 ? undefined : to - from;
}
