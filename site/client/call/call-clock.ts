/** The clock of a call: milliseconds since it began, stopping while paused. */
export interface CallClock {
  now(): number;
  readonly running: boolean;
  pause(): void;
  goOn(): void;
}

/** A clock that starts at `from` milliseconds and is stopped until `goOn`. */
export function callClock(from: number): CallClock {
  let base = from;
  let since: number | undefined;
  return {
    now: () => Math.round(base + (since === undefined ? 0 : performance.now() - since)),
    get running() {
      return since !== undefined;
    },
    pause() {
      if (since === undefined) return;
      base += performance.now() - since;
      since = undefined;
    },
    goOn() {
      since ??= performance.now();
    },
  };
}
