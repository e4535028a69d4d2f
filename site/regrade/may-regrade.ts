import type { Asker } from '../people/rights.ts';

/** Whether somebody may see what a regrade would change, and carry it out: it touches everybody's results. */
export function mayRegrade({ role }: Asker): boolean {
  return role === 'trainer' || role === 'admin';
}
