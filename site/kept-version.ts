import { createHash } from 'node:crypto';

/**
 * The hash under which a version is kept (see decisions/two-versions.md): SHA-256 of its JSON, hexadecimal.
 * Where a thing stands in its file does not count: a blank line more makes no new version.
 */
export function versionHash(data: object): string {
  return createHash('sha256').update(JSON.stringify(data, withoutPlaces)).digest('hex');
}

function withoutPlaces(_key: string, value: unknown): unknown {
  return isPlace(value) ? undefined : value;
}

/** By its shape and not by its name: an author may well call a fact on the agent's desk "place". */
function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).sort().join() === 'column,file,line';
}
