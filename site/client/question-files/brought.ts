import type { Language, Problem } from '../../../markdown/problem.ts';
import type { BroughtQuestions } from '../../question-files/bring-questions.ts';
import { questionFilesWords } from '../../words/question-files.ts';

type Draft = NonNullable<BroughtQuestions['draft']>;

/** Shows what a question file would become, or every place that keeps it from becoming anything. */
export function showBrought(place: HTMLElement, value: unknown, language: Language): void {
  if (!isBrought(value)) return;
  const words = questionFilesWords[language];
  const { bad, problems, losses, draft, questions } = value;
  place.replaceChildren(
    draft
      ? element('p', `${words.ready(questions)} ${counts(draft, language)}`, 'notice good')
      : nothing(language),
    ...section(bad.length, words.badCells(bad.length), () => [
      table(
        [words.row, words.column, words.reason],
        bad.map(({ place, cell, column, words }) => [
          String(place.line),
          [cell.replace(/\d+$/, ''), column].join(' ').trim(),
          words[language],
        ]),
      ),
    ]),
    ...section(problems.length, words.unreadable(problems.length), () => [problemTable(problems, language)]),
    ...(draft ? draftParts(draft, language) : []),
    ...section(losses.length, words.doubts(losses.length), () => [
      list(
        losses.map(({ place, question, words: why }) => {
          const name = question === '' ? '' : ` ${question}`;
          return `${words.line(place.line)}${name}: ${why[language]}`;
        }),
      ),
    ]),
  );
}

function isBrought(value: unknown): value is BroughtQuestions {
  return (
    typeof value === 'object' && value !== null && 'bad' in value && 'losses' in value && 'problems' in value
  );
}

function nothing(language: Language): HTMLElement {
  const sentence = element('p', questionFilesWords[language].nothing, 'notice bad');
  sentence.setAttribute('role', 'alert');
  return sentence;
}

function counts({ added, changed, kept }: Draft, language: Language): string {
  return questionFilesWords[language].counts(added.length, changed.length, kept);
}

function draftParts(draft: Draft, language: Language): HTMLElement[] {
  const words = questionFilesWords[language];
  const { text, file, problems } = draft;
  const link = element('a', words.download, 'button');
  link.setAttribute('href', URL.createObjectURL(new Blob([text], { type: 'text/markdown' })));
  link.setAttribute('download', file.split('/').at(-1) ?? 'quiz.md');
  const ways = element('p', '');
  ways.append(link);
  const pre = element('pre', text);
  pre.tabIndex = 0;
  pre.setAttribute('aria-label', words.draft);
  return [
    ways,
    element('p', words.next(file), 'meta'),
    ...(problems.length > 0
      ? section(problems.length, words.toMend(problems.length), () => [problemTable(problems, language)])
      : [element('p', words.clean, 'meta')]),
    element('h3', words.draft),
    ...draft.pieces.map((piece) => pieceOf(piece, language)),
    folded(words.whole, [pre]),
  ];
}

/** One question that is new or changed: as it stands, and as it would be. */
function pieceOf({ id, before, after }: Draft['pieces'][number], language: Language): HTMLElement {
  const words = questionFilesWords[language];
  const texts = [
    ...(before === undefined ? [] : [element('p', words.before, 'meta'), element('pre', before)]),
    ...(before === undefined ? [] : [element('p', words.after, 'meta')]),
    element('pre', after),
  ];
  return folded(`${id} · ${before === undefined ? words.added : words.changed}`, texts);
}

function folded(title: string, parts: readonly HTMLElement[]): HTMLElement {
  const made = element('details', '');
  made.append(element('summary', title), ...parts);
  return made;
}

function problemTable(problems: readonly Problem[], language: Language): HTMLElement {
  const words = questionFilesWords[language];
  return table(
    [words.where, words.reason],
    problems.map(({ place, words: why }) => [words.line(place.line), why[language]]),
  );
}

function section(count: number, title: string, parts: () => HTMLElement[]): HTMLElement[] {
  return count === 0 ? [] : [element('h3', title), ...parts()];
}

function table(head: readonly string[], rows: readonly string[][]): HTMLElement {
  const made = document.createElement('table');
  const top = made.createTHead().insertRow();
  for (const words of head) {
    const cell = element('th', words);
    cell.setAttribute('scope', 'col');
    top.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((words, index) => {
      const cell = element(index === 0 ? 'th' : 'td', words);
      if (index === 0) cell.setAttribute('scope', 'row');
      line.append(cell);
    });
  }
  return made;
}

function list(lines: readonly string[]): HTMLElement {
  const made = document.createElement('ul');
  made.append(...lines.map((line) => element('li', line)));
  return made;
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
