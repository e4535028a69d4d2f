import type { Steps } from '../../calls/call-log.ts';
import { send } from '../send.ts';

/** Milliseconds in which several acts are sent together. */
const TOGETHER = 800;

/** Sends what is done in a certified call or round to the server while it goes on. */
export interface ActsSender {
  /** What was done so far; what of it is not sent yet follows soon. */
  add(acts: Steps): void;
  stop(): void;
}

/**
 * Begins to send. A network that is down is no matter: everything is kept here, and is sent with the next act.
 * @param onElsewhere called when the call went on elsewhere, or was finished there, with the server's sentence
 */
export function sendActs(
  attempt: string,
  onElsewhere: (told: string, finished: boolean) => void,
): ActsSender {
  let acts: Steps = [];
  let sent = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let stopped = false;

  async function sendNow(): Promise<void> {
    soon = undefined;
    if (sending || stopped) return;
    sending = true;
    const upTo = acts.length;
    const answer = await send('POST', '/api/calls/acts', { attempt, from: sent, acts: acts.slice(sent) });
    sending = false;
    if (answer.ok) {
      sent = upTo;
      if (acts.length > upTo) later();
      return;
    }
    if (answer.status === 409 || answer.status === 410)
      tellElsewhere(answer.error ?? '', answer.status === 410);
  }

  function tellElsewhere(told: string, finished: boolean): void {
    // While it was on its way the call may have ended here.
    if (stopped) return;
    stop();
    onElsewhere(told, finished);
  }

  function later(): void {
    if (!stopped) soon ??= setTimeout(() => void sendNow(), TOGETHER);
  }

  function stop(): void {
    stopped = true;
    clearTimeout(soon);
    removeEventListener('online', later);
  }

  addEventListener('online', later);
  return {
    add(now) {
      acts = now;
      later();
    },
    stop,
  };
}
