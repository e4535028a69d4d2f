import type { Status } from '../../records/readiness.ts';

/** How a status is marked beside its word, so that it is told without its colour. */
export const STATUS_SIGNS: Record<
  Status | 'passed',
  { sign: string; colour: 'good' | 'warn' | 'bad' | 'plain' | 'active' }
> = {
  'not-started': { sign: '○', colour: 'plain' },
  'in-progress': { sign: '◐', colour: 'active' },
  'ready-for-signature': { sign: '✎', colour: 'warn' },
  ready: { sign: '✓', colour: 'good' },
  expiring: { sign: '!', colour: 'warn' },
  passed: { sign: '✓', colour: 'plain' },
  lapsed: { sign: '✕', colour: 'bad' },
};
