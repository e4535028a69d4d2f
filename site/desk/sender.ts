import type { Centre } from '../centre.ts';
import { clientAddress } from '../people/client-address.ts';
import type { Sender } from './guest-report.ts';

/** Who sends a report; guests too. */
export async function senderOf(context: {
  readonly clientAddress: string;
  request: Request;
  locals: { centre: Centre };
}): Promise<Sender> {
  const signed = await context.locals.centre.accounts.whoIs(context.request.headers);
  return { address: clientAddress(context), who: signed?.number };
}
