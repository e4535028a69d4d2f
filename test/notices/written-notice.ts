import { outline } from '../../markdown/outline.ts';
import type { Language, Problem } from '../../markdown/problem.ts';
import { checkNotice } from '../../notices/check.ts';
import type { Notice } from '../../notices/notice.ts';
import { parseNotice } from '../../notices/parse.ts';

export const FILE = 'en/notices/2026-11-20-daily-cap.md';

/** A sound must-read; each test changes one thing in it. */
export const MUST_READ = `---
title: The daily cap is ¥15
owner: "0031"
from: 2026-11-20
effective: 2026-12-01
due: 2026-11-30
until: 2026-12-31
audience: [agent, trainee]
articles: [BIL-05]
---

The cap was ¥20 a day. From 1 December it is ¥15, see [Extra data](../articles/BIL-05.md).

> Extra data is 15 yuan a day at most.

> ~~Twenty a day, as ever.~~

## What is the cap on 2 December? \`C4\` \`cap\`

- [ ] ¥20 a day
- [x] ¥15 a day
- [ ] There is none any more

> The change holds from 1 December.
`;

/** Under which name and in which language a text is read. */
interface WrittenIn {
  id?: string;
  language?: Language;
  file?: string;
}

/** Reads a notice as the library does, but for its question. */
export function readNoticeText(
  text: string,
  { id = '2026-11-20-daily-cap', language = 'en', file = FILE }: WrittenIn = {},
): { notice: Notice | undefined; problems: Problem[] } {
  const read = outline(file, text);
  const parsed = parseNotice(read.outline, id, language);
  return { notice: parsed.notice, problems: [...read.problems, ...parsed.problems] };
}

/** The notice of a text that holds no mistake in its head. */
export function noticeOf(text: string, written: WrittenIn = {}): Notice {
  const { notice, problems } = readNoticeText(text, written);
  if (!notice) throw new Error(problems.map(({ words }) => words.en).join('\n'));
  return notice;
}

/** All mistakes in a text. */
export function problemsIn(text: string, written: WrittenIn = {}): Problem[] {
  const { notice, problems } = readNoticeText(text, written);
  const known = { articles: new Set(['BIL-05', 'BIL-06']) };
  return [...problems, ...(notice ? checkNotice(notice, known) : [])];
}
