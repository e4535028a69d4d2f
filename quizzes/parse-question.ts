import { plainText, type Section } from '../markdown/outline.ts';
import { divide, type AnswerForm } from './answer-form.ts';
import { noteLost } from './lost-on-the-page.ts';
import { articleLinks, prose } from './prose.ts';
import { QUESTION_KINDS } from './question-kinds.ts';
import { readMarks } from './question-marks.ts';
import type { Question, QuestionBody } from './quiz.ts';
import { note, type Reading } from './reading.ts';
import { emptied } from './types/blank-line.ts';
import { withoutMarks } from './without-marks.ts';

/** Reads one `##` section as a question; mistakes that leave no whole question are noted and leave none. */
export function parseQuestion(section: Section, reading: Reading): Question | undefined {
  const heading = withoutMarks(section.heading.children);
  const marks = readMarks(section, reading);
  noteLost([section.heading, ...section.content], reading);
  const parts = divide(heading, section.content, reading);
  const body = parts.answer && readBody(parts.answer, reading);
  if (!body) noteNoAnswer(section, reading);
  if (!body || !marks) return undefined;

  const line = { type: 'paragraph' as const, children: heading };
  const title = plainText([line]);
  const shown = title === emptied(title) ? [line] : [];
  const html = prose([...shown, ...parts.prompt], reading.language).html;
  const text = emptied(plainText([line, ...parts.prompt]));
  return {
    ...marks,
    title: emptied(title),
    prompt: { html, text },
    ...(parts.explanation.length > 0 && {
      explanation: prose(
        parts.explanation.flatMap((quote) => (quote.type === 'blockquote' ? quote.children : [])),
        reading.language,
      ),
    }),
    articles: [
      ...articleLinks(reading.file, [section.heading, ...section.content]),
      ...('listed' in body ? body.listed : []),
    ],
    place: section.place,
    ...body,
  };
}

function readBody(form: AnswerForm, reading: Reading): QuestionBody | undefined {
  for (const kind of Object.values(QUESTION_KINDS)) {
    const body = kind.read(form, reading);
    if (body) return body;
  }
  return undefined;
}

function noteNoAnswer(section: Section, reading: Reading): void {
  const kinds = Object.values(QUESTION_KINDS);
  note(reading, section.place, 'no-answer', {
    zh: `“${section.title}”下面没有答案。可以写：${kinds.map(({ written }) => written.zh).join(';')}。`,
    en: `There is no answer under "${section.title}". Write one of: ${kinds.map(({ written }) => written.en).join('; ')}.`,
  });
}
