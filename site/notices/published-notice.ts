import type { Outline, Section } from '../../markdown/outline.ts';
import type { Language, Problem } from '../../markdown/problem.ts';
import type { Notice } from '../../notices/notice.ts';
import { parseNotice } from '../../notices/parse.ts';
import { parseQuiz } from '../../quizzes/parse.ts';
import type { Quiz } from '../../quizzes/quiz.ts';
import { versionHash } from '../kept-version.ts';

/** A notice with the question that makes it a must-read. The question holds its key: it never leaves the server as it is. */
export interface PublishedNotice extends Notice {
  /** A bank of one question; undefined when there is nothing to answer. */
  check: Quiz | undefined;
  /** Names what people read and were asked: another one as soon as either changes, the same for other dates and readers. */
  hash: string;
}

/** What is kept of the version that somebody read and answered. */
export function noticeVersion({ title, html }: Pick<Notice, 'title' | 'html'>, check: Quiz | undefined) {
  return { title, html, questions: check?.questions ?? [] };
}

/** Reads a notice: its words in the language of notices, its question in the language of quizzes. */
export function readNotice(
  outline: Outline,
  id: string,
  language: Language,
): { item: PublishedNotice | undefined; problems: Problem[] } {
  const { notice, problems } = parseNotice(outline, id, language);
  const [section] = outline.sections;
  const asked = section && readQuestion(outline, section, { id, title: notice?.title ?? id, language });
  const all = [...problems, ...(asked?.problems ?? [])];
  if (!notice) return { item: undefined, problems: all };
  const check = asked?.check;
  return {
    item: { ...notice, check, hash: versionHash(noticeVersion(notice, check)) },
    problems: all,
  };
}

/** The one section as a quiz of one question, which only a right answer passes. */
function readQuestion(
  { file, source, frontmatter }: Outline,
  section: Section,
  { id, title, language }: { id: string; title: string; language: Language },
): { check: Quiz | undefined; problems: Problem[] } {
  const head = { data: { title, pass: 100, minutes: 3 }, placeOf: frontmatter.placeOf };
  const { quiz, problems } = parseQuiz(
    { file, source, frontmatter: head, opening: [], sections: [section] },
    id,
    language,
  );
  const isReadable = quiz !== undefined && quiz.questions.length > 0;
  return { check: isReadable ? quiz : undefined, problems };
}
