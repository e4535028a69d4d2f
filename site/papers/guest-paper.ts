import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What a guest's paper was drawn from. Guests leave nothing in the record, so their browser carries it, sealed. */
const guestPaper = z.strictObject({ quiz: z.string(), hash: z.string(), seed: z.string() });

export type GuestPaper = z.infer<typeof guestPaper>;

const NONCE = 12;
const TAG = 16;

/** Seals a guest's paper: the browser can neither read the seed in it nor change it (AES-256-GCM). */
export function sealPaper(secret: string, paper: GuestPaper): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(paper), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens what `sealPaper` made with the same secret; undefined for anything else. */
export function openPaper(secret: string, token: string): GuestPaper | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= NONCE + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString(
      'utf8',
    );
    return guestPaper.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'guest paper', 32));
}
