import { createHash } from 'node:crypto';

/** The hash under which a version is kept (see decisions/two-versions.md): SHA-256 of its JSON, hexadecimal. */
export function versionHash(data: object): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
