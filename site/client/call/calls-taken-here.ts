const KEY = 'callready.calls-taken';

/** How often each call was taken to the end in this browser: a guest has no record. */
export function takenHere(): Map<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const counts = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return new Map(
      counts.flatMap(([id, count]) => (typeof count === 'number' ? [[id, count] as const] : [])),
    );
  } catch {
    return new Map();
  }
}

/** Remembers that a call was taken to the end; a full or forbidden store only means that it may come again. */
export function rememberTaken(id: string): void {
  try {
    const counts = takenHere();
    counts.set(id, (counts.get(id) ?? 0) + 1);
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(counts)));
  } catch {
    // The next draw does without.
  }
}
