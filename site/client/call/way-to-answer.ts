import type { Play } from '../../../simulator/play.ts';

/** How replies are given in a call: chosen from a list, typed, or spoken. */
export type WayToAnswer = 'choose' | 'type' | 'speak';

/** The ways that a channel knows: nobody speaks into a chat or a letter. */
export function waysToAnswer(channel: Play['channel']): readonly WayToAnswer[] {
  return channel === 'phone' ? ['choose', 'type', 'speak'] : ['choose', 'type'];
}
