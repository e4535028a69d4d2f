import { z } from 'zod';
import type { Wanted } from '../markdown/frontmatter.ts';

const date = z.iso.date();

/** The head of an article, as an author writes it. */
export const articleFrontmatter = z.strictObject({
  title: z.string().trim().min(1).max(80),
  category: z.string().min(1),
  owner: z.string().regex(/^[0-9A-Za-z]{1,20}$/),
  effective: date,
  until: date.optional(),
  replaces: z.string().min(1).optional(),
  review: date,
  audience: z
    .array(z.enum(['trainee', 'agent', 'trainer', 'leader']))
    .min(1)
    .default(['agent']),
  asked: z.array(z.coerce.string().trim().min(1).max(120)).max(60).default([]),
  related: z.array(z.string()).default([]),
  draft: z.boolean().default(false),
});

const aDate = { zh: '日期，例如 2026-11-01', en: 'a date such as 2026-11-01' };

/** What an author may write in each field. */
export const wantedInArticle: Wanted = {
  title: { zh: '标题（1–80 个字）', en: 'a title of 1 to 80 characters' },
  category: { zh: '类别，例如 billing', en: 'a category, for example billing' },
  owner: {
    zh: '负责人的工号，加引号，例如 "0031"',
    en: 'the keeper\'s employee number in quotes, such as "0031"',
  },
  effective: aDate,
  until: aDate,
  replaces: {
    zh: '被它取代的文章编号，例如 BIL-08',
    en: 'the id of the article that it replaces, such as BIL-08',
  },
  review: aDate,
  audience: {
    zh: '读者列表，可选 trainee、agent、trainer、leader',
    en: 'a list of readers among trainee, agent, trainer, leader',
  },
  asked: { zh: '问法列表，每行一句“- 乱扣费”', en: 'a list of phrasings, one "- overcharged" a line' },
  related: { zh: '相关文章编号列表，例如 [BIL-02]', en: 'a list of article ids such as [BIL-02]' },
  draft: { zh: 'true 或 false', en: 'true or false' },
};
