import { z } from 'zod';
import type { Wanted } from '../markdown/frontmatter.ts';

const date = z.iso.date();

/** The head of a notice, as an author writes it. */
export const noticeFrontmatter = z.strictObject({
  title: z.string().trim().min(1).max(80),
  owner: z.string().regex(/^[0-9A-Za-z]{1,20}$/),
  from: date,
  effective: date.optional(),
  due: date.optional(),
  until: date,
  audience: z.array(z.string()).min(1),
  articles: z.array(z.string()).default([]),
});

const aDate = { zh: '日期，例如 2026-11-20', en: 'a date such as 2026-11-20' };

/** What an author may write in each field. */
export const wantedInNotice: Wanted = {
  title: { zh: '标题(1–80 个字)', en: 'a title of 1 to 80 characters' },
  owner: {
    zh: '负责人的工号，加引号，例如 "0031"',
    en: 'the employee number of whoever answers for it, in quotes, such as "0031"',
  },
  from: aDate,
  effective: aDate,
  due: aDate,
  until: aDate,
  audience: {
    zh: '读者列表，可选 trainee、agent、trainer、leader',
    en: 'a list of readers among trainee, agent, trainer, leader',
  },
  articles: { zh: '有变化的文章编号列表，例如 [BIL-02]', en: 'a list of article ids such as [BIL-02]' },
};
