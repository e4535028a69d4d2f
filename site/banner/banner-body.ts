import { z } from 'zod';
import { NO_CONTROLS } from '../desk/mask-numbers.ts';

/** Characters of one text of a banner: what an agent takes in at a glance. */
export const LONGEST_TEXT = 200;

/** A line of text; line breaks that somebody typed or pasted become spaces. */
const line = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().max(LONGEST_TEXT).regex(NO_CONTROLS));

const words = z.strictObject({ happened: line.pipe(z.string().min(1)), say: line, avoid: line });
const id = z.string().min(1).max(40);

/** A banner as a leader writes it. */
export const bannerBody = z.strictObject({
  words: z
    .strictObject({ zh: words.optional(), en: words.optional() })
    .refine(({ zh, en }) => zh !== undefined || en !== undefined),
  /** With neither category nor article it stands above all articles. */
  categories: z.array(id).max(20),
  articles: z.array(id).max(50),
  until: z.iso.datetime().transform((moment) => new Date(moment)),
});

export const bannerChangeBody = bannerBody.extend({
  banner: z.uuid(),
  /** The number of the last step that was seen. */
  after: z.int().min(1),
});

export const bannerEndBody = z.strictObject({ banner: z.uuid(), note: line });
