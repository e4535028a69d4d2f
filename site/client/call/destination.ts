/** To whom a transfer goes: what its author wrote after the verb. */
export function destination(text: string): string {
  return text.replace(/^(转接?给?到?|transfer( the call)? to( the)?)\s*/i, '').trim();
}
