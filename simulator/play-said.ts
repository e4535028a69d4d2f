import { listener, type Listener } from './listening/listener.ts';
import { understand, type Understood } from './listening/understand.ts';
import { vocabulary, type Vocabulary } from './listening/vocabulary.ts';

export type { Understood };

/** Every way of saying each spoken reply of a call, by the reply's id. No key: it tells nothing of what is right. */
export type Wordings = Readonly<Record<string, readonly string[]>>;

/** Making a listener takes longer than listening, and the wordings of a call never change. */
const known = new WeakMap<Wordings, { words: Vocabulary; listeners: Map<string, Listener> }>();

/**
 * What is meant by a sentence, typed or spoken, among the replies that are open. Browser and server come to the same:
 * nothing but + − × ÷ √ on numbers decides it.
 *
 * @param open the ids of the replies that may be said now
 */
export function understandSaid(
  wordings: Wordings,
  open: readonly string[],
  said: string,
  language: 'zh' | 'en',
): Understood {
  if (open.length === 0) return { kind: 'not understood' };
  const call = known.get(wordings) ?? {
    words: vocabulary(Object.values(wordings).flat()),
    listeners: new Map<string, Listener>(),
  };
  known.set(wordings, call);
  const key = open.join(' ');
  const meanings = open.map((id) => ({ id, wordings: wordings[id] ?? [] }));
  const to = call.listeners.get(key) ?? listener(meanings, call.words);
  call.listeners.set(key, to);
  return understand(to, said, language);
}
