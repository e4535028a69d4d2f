import { send } from './send.ts';

let asked: Promise<string | undefined> | undefined;

/** The employee number of whoever is signed in; undefined for a guest, and as long as the server is not reached. */
export function ownNumber(): Promise<string | undefined> {
  asked ??= send('GET', '/api/me').then((answer) => (answer.ok ? numberIn(answer.value) : undefined));
  return asked;
}

function numberIn(me: unknown): string | undefined {
  if (typeof me !== 'object' || me === null || !('number' in me)) return undefined;
  return typeof me.number === 'string' ? me.number : undefined;
}
