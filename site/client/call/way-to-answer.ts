/** How replies are given in a call: chosen from a list, typed, or spoken. */
export type WayToAnswer = 'choose' | 'type' | 'speak';

export const WAYS_TO_ANSWER: readonly WayToAnswer[] = ['choose', 'type', 'speak'];
