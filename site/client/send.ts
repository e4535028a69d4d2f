/** What the server answered: a value, or a sentence for the person. `offline` means that it was not reached at all. */
export type Answer =
  { ok: true; value: unknown } | { ok: false; status: number; offline: boolean; error: string | undefined };

/** Sends JSON to one of the server's addresses and reads its JSON answer; never throws. */
export async function send(method: 'GET' | 'POST', address: string, body?: unknown): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { ok: true, value };
    return { ok: false, status: response.status, offline: false, error: sentenceIn(value) };
  } catch {
    return { ok: false, status: 0, offline: true, error: undefined };
  }
}

function sentenceIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('error' in value)) return undefined;
  return typeof value.error === 'string' ? value.error : undefined;
}
