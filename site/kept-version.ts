import { createHash } from 'node:crypto';

/**
 * The hash under which a version is kept (see decisions/two-versions.md): SHA-256 of its JSON, hexadecimal.
 * Where a thing stands in its file does not count: a blank line more makes no new version.
 */
export function versionHash(data: object): string {
  return createHash('sha256').update(JSON.stringify(data, withoutPlaces)).digest('hex');
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' || key.endsWith('Place') ? undefined : value;
}
