import type { Steps } from '../../calls/call-log.ts';
import { holdCall } from './call-hold.ts';
import { sendActs, type ActsSender } from './send-acts.ts';

/** What to do when a call may not go on here. */
interface Elsewhere {
  /** It goes on in another tab, or on another device: then with what the server says. */
  onElsewhere: (told: string) => void;
  /** It was finished on another device. */
  onOver: (told: string) => void;
}

/** Sees to it that a call or round goes on in one place only: one tab of this browser, one device of a person. */
export interface CallHere {
  /** Makes this the place; false when another tab is it, unless that is to be taken over. */
  hold(takeOver?: boolean): Promise<boolean>;
  /** From now on what is done goes to the server as well. @param attempt of a certified call */
  send(attempt: string, acts: Steps): void;
  /** What was done so far. */
  add(acts: Steps): void;
  /** This is the place no more. */
  letGo(): void;
}

/** @param call names the call in this browser */
export function callHere(call: string, { onElsewhere, onOver }: Elsewhere): CallHere {
  let release: (() => void) | undefined;
  let sender: ActsSender | undefined;

  function letGo(): void {
    sender?.stop();
    sender = undefined;
    release?.();
    release = undefined;
  }

  return {
    async hold(takeOver = false) {
      if (release) return true;
      release = await holdCall(call, takeOver, () => {
        letGo();
        onElsewhere('');
      });
      return release !== undefined;
    },
    send(attempt, acts) {
      sender?.stop();
      sender = sendActs(attempt, (told, finished) => {
        letGo();
        if (finished) onOver(told);
        else onElsewhere(told);
      });
      sender.add(acts);
    },
    add: (acts) => sender?.add(acts),
    letGo,
  };
}
