import { comparable } from '../comparable.ts';
import { QUESTION_KINDS } from '../question-kinds.ts';
import type { Question, QuestionType } from '../quiz.ts';

/** What became different about a question between two versions of its quiz. */
export type Difference =
  | 'gone'
  | 'new'
  | 'withdrawn'
  | 'brought-back'
  | 'type'
  | 'key'
  | 'tolerance'
  | 'wording-added'
  | 'wording-removed'
  | 'rubric'
  | 'critical'
  | 'words';

/** All that became different about a question, what concerns its marking first. */
export function differences(old: Question, today: Question): Difference[] {
  const withdrawn = today.withdrawn !== old.withdrawn;
  const found: (Difference | undefined | false)[] = [
    withdrawn && (today.withdrawn ? 'withdrawn' : 'brought-back'),
    old.type === today.type ? keyDifference(old, today) : 'type',
    old.critical !== today.critical && 'critical',
    old.prompt.text !== today.prompt.text && 'words',
  ];
  return found.filter((one) => typeof one === 'string');
}

function keyDifference(old: Question, today: Question): Difference | undefined {
  if (old.type === 'number' && today.type === 'number') {
    if (old.answer !== today.answer) return 'key';
    return old.tolerance === today.tolerance ? undefined : 'tolerance';
  }
  if (old.type === 'rubric') return rightOf(old) === rightOf(today) ? undefined : 'rubric';
  const [before, now] = [wordingsOf(old), wordingsOf(today)];
  if (before && now) return wordingDifference(before, now);
  return rightOf(old) === rightOf(today) ? undefined : 'key';
}

/** The wordings that are typed in, gap by gap; nothing for a question that has none. */
function wordingsOf(question: Question): string[][] | undefined {
  if (question.type === 'words') return [question.wordings];
  if (question.type !== 'blanks') return undefined;
  const gaps = question.lines.flat().flatMap((piece) => (piece.kind === 'gap' ? [piece.wordings] : []));
  const chosen = question.lines
    .flat()
    .flatMap((piece) => (piece.kind === 'drop-down' ? [piece.options.filter(({ right }) => right)] : []));
  return [...gaps, ...chosen.map((options) => options.map(({ text }) => text))];
}

function wordingDifference(before: string[][], now: string[][]): Difference | undefined {
  if (before.length !== now.length) return 'key';
  const holds = (more: string[][], less: string[][]) =>
    less.every((wordings, gap) => {
      const there = new Set(more[gap]?.map(comparable));
      return wordings.every((wording) => there.has(comparable(wording)));
    });
  const [kept, none] = [holds(now, before), holds(before, now)];
  if (kept && none) return undefined;
  if (kept) return 'wording-added';
  return none ? 'wording-removed' : 'key';
}

/** The right answer in words; the order in which options stand does not count, that of steps does. */
function rightOf<T extends QuestionType>(question: Question<T>): string {
  const right = QUESTION_KINDS[question.type].right(question);
  if (!('options' in question)) return comparable(right);
  return right.split(' · ').map(comparable).sort().join('\n');
}
