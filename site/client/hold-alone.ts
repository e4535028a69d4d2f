/**
 * Holds something for this tab, so that no two tabs of a browser go on with it at the same time. The hold ends by itself
 * when the tab does, however it ends. A browser without locks (they want HTTPS) holds nothing and lets everybody go on.
 * @param what names it in this browser
 * @param takeOver takes it away from the tab that holds it
 * @param onLost called once, when another tab has taken it over
 * @returns what lets go of it; nothing when another tab holds it and it was not to be taken over
 */
export function holdAlone(
  what: string,
  takeOver: boolean,
  onLost: () => void,
): Promise<(() => void) | undefined> {
  if (!('locks' in navigator)) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    const held = navigator.locks.request(what, takeOver ? { steal: true } : { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<void>((letGo) => {
        resolve(letGo);
      });
    });
    held.catch(onLost);
  });
}
