/** Goes on to the address that the server names in its answer; the page left behind is not come back to. */
export function goOn(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('to' in value)) return;
  if (typeof value.to === 'string') location.replace(value.to);
}

/** Where the person wanted to go before they had to sign in, as the address of this page says. */
export function askedFor(): string | null {
  return new URLSearchParams(location.search).get('to');
}
