/**
 * The address that a request comes from, by its socket; guessing at passwords is counted by it.
 * A socket that is already closed has none; such requests count together.
 */
export function clientAddress(context: { readonly clientAddress: string }): string {
  try {
    return context.clientAddress;
  } catch {
    return 'unknown';
  }
}
