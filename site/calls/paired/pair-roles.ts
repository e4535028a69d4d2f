/** Who somebody is in a call that people practise with each other. */
export const PAIR_ROLES = ['customer', 'agent', 'observer'] as const;
export type PairRole = (typeof PAIR_ROLES)[number];
