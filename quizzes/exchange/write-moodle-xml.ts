import type { RootContent } from 'mdast';
import { toHtml } from '../../markdown/html.ts';
import type { Quiz } from '../quiz.ts';
import { creditOf, percentText } from './credit.ts';
import { TOKEN, type ExchangedAnswer, type ExchangedQuestion } from './exchanged.ts';
import { fromQuestion, noteForeignType } from './from-question.ts';
import { lose, type Loss, type LossBook, type Written } from './loss.ts';
import { noteCommonLosses } from './lost-of-quiz.ts';
import { clozeCode } from './moodle-cloze.ts';
import { ourTags } from './our-marks.ts';

/** Answers that Moodle has a type for. */
type MoodleKind = Exclude<ExchangedAnswer['kind'], 'best-and-worst' | 'classify'>;
type MoodleAnswer = Extract<ExchangedAnswer, { kind: MoodleKind }>;

const TYPES: Record<MoodleKind, string> = {
  single: 'multichoice',
  multiple: 'multichoice',
  truth: 'truefalse',
  number: 'numerical',
  words: 'shortanswer',
  blanks: 'cloze',
  order: 'ordering',
  match: 'matching',
  rubric: 'essay',
};

/**
 * Writes a quiz as Moodle's XML. Our id is the idnumber, competency and `critical` are tags; a multiple choice takes
 * from wrong picks what it takes here.
 */
export function writeMoodleXml(quiz: Quiz): Written {
  const losses: Loss[] = noteCommonLosses(quiz);
  const category = `<question type="category"><category><text>$course$/top/${xml(quiz.title.replaceAll('/', '//'))}</text></category></question>`;
  const questions = quiz.questions.flatMap((question) => {
    const book: LossBook = { question: question.id, place: question.place, losses };
    const exchanged = fromQuestion(question, book);
    if (!exchanged) return [];
    const { answer } = exchanged;
    if (answer.kind !== 'best-and-worst' && answer.kind !== 'classify')
      return [questionText(exchanged, answer, book)];
    noteForeignType(answer.kind, book);
    return [];
  });
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', category, ...questions, '</quiz>', ''];
  return { text: lines.join('\n'), losses };
}

function questionText(question: ExchangedQuestion, answer: MoodleAnswer, book: LossBook): string {
  const { text, explanation, id = '', name } = question;
  const tags = ourTags(question).map((tag) => `<tag><text>${xml(tag)}</text></tag>`);
  return [
    `<question type="${TYPES[answer.kind]}">`,
    `  <name><text>${xml(name)}</text></name>`,
    `  ${rich('questiontext', asked(text, answer))}`,
    `  ${rich('generalfeedback', toHtml(explanation))}`,
    '  <defaultgrade>1</defaultgrade><penalty>0</penalty><hidden>0</hidden>',
    `  <idnumber>${xml(id)}</idnumber>`,
    ...answerLines(answer, book).map((line) => `  ${line}`),
    `  <tags>${tags.join('')}</tags>`,
    '</question>',
  ].join('\n');
}

function asked(text: readonly RootContent[], answer: ExchangedAnswer): string {
  const html = toHtml(text);
  if (answer.kind !== 'blanks') return html;
  return html.replace(TOKEN, (token, number: string) => {
    const blank = answer.blanks[Number(number)];
    return blank ? clozeCode(blank) : token;
  });
}

function answerLines(answer: MoodleAnswer, book: LossBook): string[] {
  switch (answer.kind) {
    case 'single':
    case 'multiple': {
      const single = answer.kind === 'single';
      const credit = (right: boolean) => (single ? (right ? 100 : 0) : creditOf(right, answer.options));
      return [
        `<single>${String(single)}</single><shuffleanswers>true</shuffleanswers><answernumbering>ABCD</answernumbering>`,
        ...answer.options.map(({ right, words, remark }) =>
          answerText(credit(right), toHtml(words), toHtml(remark)),
        ),
      ];
    }
    case 'truth': {
      const credit = (right: boolean) => (right ? 100 : 0);
      return [
        answerText(credit(answer.truth), 'true', toHtml(answer.onTrue), 'moodle_auto_format'),
        answerText(credit(!answer.truth), 'false', toHtml(answer.onFalse), 'moodle_auto_format'),
      ];
    }
    case 'number': {
      const tolerance = `<tolerance>${answer.tolerance}</tolerance>`;
      const lines = [
        `<answer fraction="100" format="moodle_auto_format"><text>${answer.answer}</text>${tolerance}</answer>`,
      ];
      if (answer.unit === undefined) return lines;
      const unit = `<unit><multiplier>1</multiplier><unit_name>${xml(answer.unit)}</unit_name></unit>`;
      return [
        ...lines,
        `<units>${unit}</units>`,
        '<unitgradingtype>0</unitgradingtype><showunits>0</showunits>',
      ];
    }
    case 'words':
      return [
        '<usecase>0</usecase>',
        ...answer.wordings.map(
          (wording) =>
            `<answer fraction="100" format="moodle_auto_format"><text>${xml(wording)}</text></answer>`,
        ),
      ];
    case 'order':
      return [
        '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount>',
        '<gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype><showgrading>SHOW</showgrading>',
        ...answer.steps.map((step, index) => answerText(index + 1, toHtml(step), '')),
      ];
    case 'match':
      noteHeads(book);
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...answer.pairs.map(({ left, right }) => {
          const partner = `<answer format="html"><text>${cdata(unwrapped(toHtml(right)))}</text></answer>`;
          return `<subquestion format="html"><text>${cdata(toHtml(left))}</text>${partner}</subquestion>`;
        }),
      ];
    case 'rubric': {
      const items = answer.points.map(
        ({ points, words }) => `<li>${xml(points)}: ${unwrapped(toHtml(words))}</li>`,
      );
      return [
        '<responseformat>editor</responseformat><responserequired>1</responserequired><attachments>0</attachments>',
        rich('graderinfo', `<ul>${items.join('')}</ul>`),
      ];
    }
    case 'blanks':
      return [];
  }
}

function answerText(credit: number, text: string, remark: string, format = 'html'): string {
  const feedback = remark === '' ? '' : rich('feedback', remark);
  return `<answer fraction="${percentText(credit)}" format="${format}"><text>${cdata(text)}</text>${feedback}</answer>`;
}

function rich(name: string, html: string): string {
  return `<${name} format="html"><text>${html === '' ? '' : cdata(html)}</text></${name}>`;
}

/** A right side is shown in a drop-down: without a paragraph around it. */
function unwrapped(html: string): string {
  return /^<p>(?:(?!<p>)[^])*<\/p>$/.test(html) ? html.slice(3, -4) : html;
}

function cdata(text: string): string {
  return `<![CDATA[${legal(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function xml(text: string): string {
  return legal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Without the characters that XML cannot hold. */
function legal(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '');
}

function noteHeads(book: LossBook): void {
  lose(book, 'heads', {
    zh: '配对表两列的标题没有写出，这个格式里没有。',
    en: 'The heads of the two columns were left out; this format has none.',
  });
}
