/** The clock of a call: milliseconds since it began, stopping while paused. */
export interface CallClock {
  now(): number;
  readonly running: boolean;
  pause(): void;
  goOn(): void;
  /** How fast it goes: 1 as on a real line, less in slow practice. */
  setSpeed(speed: number): void;
  /** Goes on at least from there: some things take their time on the phone, though not on the page. */
  skipTo(at: number): void;
}

/** A clock that starts at `from` milliseconds and is stopped until `goOn`. */
export function callClock(from: number): CallClock {
  let base = from;
  let speed = 1;
  let since: number | undefined;

  const passed = () => (since === undefined ? 0 : (performance.now() - since) * speed);

  return {
    now: () => Math.round(base + passed()),
    get running() {
      return since !== undefined;
    },
    pause() {
      base += passed();
      since = undefined;
    },
    goOn() {
      since ??= performance.now();
    },
    skipTo(at) {
      base += Math.max(0, at - Math.round(base + passed()));
    },
    setSpeed(next) {
      base += passed();
      if (since !== undefined) since = performance.now();
      speed = next;
    },
  };
}
