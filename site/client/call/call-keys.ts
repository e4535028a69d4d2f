import { isComposing, isTyping } from '../composition.ts';

/** What a key asks for during a call: the n-th answer, counted from 1, or a part of the desk. */
export type KeyWish = number | 'search' | 'hold' | 'transfer' | 'ticket';

const LETTERS: Record<string, KeyWish> = { '/': 'search', h: 'hold', t: 'transfer', r: 'ticket' };

/** What a key asks for; nothing while somebody types or composes, or works in a dialog. */
export function keyWish(event: KeyboardEvent): KeyWish | undefined {
  if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey)
    return undefined;
  if (document.querySelector('dialog[open]')) return undefined;
  return /^[1-9]$/.test(event.key) ? Number(event.key) : LETTERS[event.key.toLowerCase()];
}
