function lockOf(call: string): string {
  return `callready.call.${call}`;
}

/**
 * Holds a call or round for this tab, so that no two tabs of a browser go on with it at the same time. The hold ends by
 * itself when the tab does, however it ends.
 * @param takeOver takes it away from the tab that holds it
 * @param onLost called once, when another tab has taken it over
 * @returns what lets go of it; nothing when another tab holds it and it was not to be taken over
 */
export function holdCall(
  call: string,
  takeOver: boolean,
  onLost: () => void,
): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(
      lockOf(call),
      takeOver ? { steal: true } : { ifAvailable: true },
      (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((letGo) => {
          resolve(letGo);
        });
      },
    );
    held.catch(onLost);
  });
}

/** Whether some tab of this browser holds a call now. */
export async function isHeld(call: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(call));
}

/** Waits until no tab of this browser holds a call. */
export async function whenFree(call: string): Promise<void> {
  await navigator.locks.request(lockOf(call), () => undefined);
}
