import { holdAlone } from '../hold-alone.ts';

function lockOf(call: string): string {
  return `callready.call.${call}`;
}

/** Holds a call or round for this tab; see `holdAlone`. */
export function holdCall(
  call: string,
  takeOver: boolean,
  onLost: () => void,
): Promise<(() => void) | undefined> {
  return holdAlone(lockOf(call), takeOver, onLost);
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
