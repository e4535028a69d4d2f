import { z } from 'zod';
import { readiness } from '../../records/readiness.ts';
import { NotDone } from '../answer.ts';
import type { Centre } from '../centre.ts';
import { publishedIn } from './catalogue.ts';
import { notAllowed, personFor, type Asker } from './rights.ts';

export const signOffBody = z.strictObject({
  person: z.string().max(32),
  profile: z.string().max(80),
  note: z.string().trim().max(500),
});

/**
 * Signs that somebody is ready for a profile. Signing is a person's word on top of a complete record, never instead of it.
 * @throws NotDone 403, 404, or 409 while something is missing
 */
export async function signOff(
  centre: Pick<Centre, 'store' | 'library' | 'now'>,
  who: Asker,
  { person: number, profile: id, note }: z.infer<typeof signOffBody>,
): Promise<{ signed: string }> {
  const { rights } = await personFor(centre, who, number);
  if (!rights.vouch) throw notAllowed();
  const library = await centre.library();
  const profile = library.shared.profiles.find((one) => one.id === id);
  if (!profile) {
    throw new NotDone(404, { zh: `没有编号为“${id}”的上岗标准。`, en: `There is no role profile "${id}".` });
  }
  const now = centre.now();
  const [record] = await centre.store.recordsOf([number]);
  if (!record) throw new Error(`There is no record of ${number}`);
  const { missing } = readiness(profile, record, publishedIn(library), now);
  const lacking = missing.filter(({ kind }) => kind !== 'signature').length;
  if (lacking > 0) {
    throw new NotDone(409, {
      zh: `还差 ${String(lacking)} 项，满足后才能签字。请刷新页面看是哪几项。`,
      en: `${lacking === 1 ? 'One thing is' : `${String(lacking)} things are`} still missing. Reload the page to see what, and sign when all is there.`,
    });
  }
  const value = { version: profile.version, note };
  await centre.store.addEvidence({
    person: number,
    kind: 'signature',
    subject: id,
    value,
    by: who.number,
    now,
  });
  return { signed: id };
}
