import { optionsFromCredits, notePartial } from './credit.ts';
import { withoutTokens, type ExchangedAnswer } from './exchanged.ts';
import { essayWithoutPoints, noteWordRemarks } from './lost-answers.ts';
import { lose, type LossBook } from './loss.ts';
import { phrasing, words } from './mdast-parts.ts';
import { childOf, childrenOf, lineOf, nodesOf, sourceOf, valueOf } from './moodle-element.ts';
import { textIn, type XmlNode } from './xml-tree.ts';

/** The answer of one of Moodle's questions, or nothing when we have no such type. Cloze is read elsewhere. */
export function moodleAnswer(question: XmlNode, book: LossBook): ExchangedAnswer | undefined {
  switch (question.attributes['type']) {
    case 'multichoice':
      return choiceOf(question, book);
    case 'truefalse':
      return truthOf(question, book);
    case 'shortanswer':
      return { kind: 'words', wordings: wordingsOf(question, book) };
    case 'numerical':
      return numberOf(question, book);
    case 'matching':
      noteShuffle(question, book);
      return {
        kind: 'match',
        pairs: childrenOf(question, 'subquestion').map((pair) => ({
          left: nodesOf(pair, book),
          right: nodesOf(childOf(pair, 'answer'), book),
        })),
      };
    case 'ordering':
      return { kind: 'order', steps: inOrder(question).map((step) => nodesOf(step, book)) };
    case 'essay':
      return rubricOf(question, book);
    default:
      return undefined;
  }
}

function choiceOf(question: XmlNode, book: LossBook): ExchangedAnswer {
  noteShuffle(question, book);
  const options = childrenOf(question, 'answer').map((answer) => ({
    words: nodesOf(answer, book),
    credit: creditOf(answer),
    remark: nodesOf(childOf(answer, 'feedback'), book),
  }));
  return optionsFromCredits(options, ['false', '0'].includes(valueOf(question, 'single')), book);
}

function truthOf(question: XmlNode, book: LossBook): ExchangedAnswer {
  const answers = childrenOf(question, 'answer');
  const [yes, no] = ['true', 'false'].map((name) =>
    answers.find((answer) => lineOf(answer).toLowerCase() === name),
  );
  const remark = (answer: XmlNode | undefined) => nodesOf(childOf(answer, 'feedback'), book);
  return {
    kind: 'truth',
    truth: yes !== undefined && creditOf(yes) > 0,
    onTrue: remark(yes),
    onFalse: remark(no),
  };
}

function wordingsOf(question: XmlNode, book: LossBook): string[] {
  if (valueOf(question, 'usecase') === '1') {
    lose(book, 'case', {
      zh: '原来区分大小写，这里不区分。',
      en: 'Capitals mattered in the file; here they do not.',
    });
  }
  return fullAnswers(question, book)
    .map((answer) => withoutTokens(sourceOf(answer)).replace(/\s+/g, ' ').trim())
    .filter((wording) => wording !== '' && wording !== '*');
}

function numberOf(question: XmlNode, book: LossBook): ExchangedAnswer {
  const [right, other] = fullAnswers(question, book).filter((answer) => /\d/.test(sourceOf(answer)));
  if (other) notePartial(book);
  const [unit, second] = childrenOf(childOf(question, 'units'), 'unit');
  if (second) {
    lose(book, 'units', {
      zh: '原来可以用几种单位作答，这里只留下第一种。',
      en: 'Several units could be answered with; only the first is kept.',
    });
  }
  const name = valueOf(unit, 'unit_name');
  return {
    kind: 'number',
    answer: decimal(sourceOf(right)),
    tolerance: decimal(valueOf(right, 'tolerance')),
    ...(name !== '' && { unit: name }),
  };
}

/** A number without an exponent or the dust of binary fractions; 0 when it is none. */
function decimal(text: string): string {
  const number = Number(text.trim());
  return Number.isFinite(number) ? String(Number(number.toFixed(10))) : '0';
}

function fullAnswers(question: XmlNode, book: LossBook): XmlNode[] {
  const answers = childrenOf(question, 'answer');
  if (answers.some((answer) => creditOf(answer) > 0 && creditOf(answer) < 100)) notePartial(book);
  noteWordRemarks(
    answers.some((answer) => sourceOf(childOf(answer, 'feedback')).trim() !== ''),
    book,
  );
  return answers.filter((answer) => creditOf(answer) === 100);
}

/** Moodle's fraction of a step is its place. */
function inOrder(question: XmlNode): XmlNode[] {
  return childrenOf(question, 'answer').sort((a, b) => creditOf(a) - creditOf(b));
}

/** What the graders of an essay are told becomes its points, where it is a list of `2: what earns them`. */
function rubricOf(question: XmlNode, book: LossBook): ExchangedAnswer {
  if (sourceOf(childOf(question, 'responsetemplate')).trim() !== '') {
    lose(book, 'template', {
      zh: '原来给了一段作答模板，没有带过来。',
      en: 'The file had a template for the answer; it was left behind.',
    });
  }
  const list = nodesOf(childOf(question, 'graderinfo'), book).find((node) => node.type === 'list');
  const points = list?.children.map((item) => {
    const [first, ...others] = phrasing.line(item.children);
    const [, points = '1', text = ''] =
      /^\s*(?:(\d+(?:\.\d+)?)\s*[:\uff1a]\s*)?([^]*)$/.exec(first?.type === 'text' ? first.value : '') ?? [];
    const line = first?.type === 'text' ? [words(text), ...others] : [...(first ? [first] : []), ...others];
    return { points, words: [{ type: 'paragraph' as const, children: line }] };
  });
  return points ? { kind: 'rubric', points } : essayWithoutPoints(book);
}

function creditOf(answer: XmlNode): number {
  return Number(answer.attributes['fraction'] ?? textIn(childrenOf(answer, 'fraction'))) || 0;
}

function noteShuffle(question: XmlNode, book: LossBook): void {
  if (!['0', 'false'].includes(valueOf(question, 'shuffleanswers'))) return;
  lose(book, 'shuffle', {
    zh: '原来选项按固定顺序显示，这里每份卷子都会打乱。请看看选项里有没有“以上都对”之类的话。',
    en: 'The options stood in a fixed order; here they are shuffled. See whether one says "all of the above".',
  });
}
