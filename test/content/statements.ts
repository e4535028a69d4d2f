import type { Language } from '../../markdown/problem.ts';
import type { Reply } from '../../simulator/scenario.ts';
import { at, files, library } from './own-content.ts';

/** A line that our content stands behind. */
export interface Statement {
  language: Language;
  place: string;
  text: string;
}

/**
 * Everything that our content states as true: articles but for the lines not to say, what a call's system shows, its
 * example replies and its coach, and a quiz with its right answers. What is wrong on purpose is left out.
 */
export function statements(): Statement[] {
  return [...articleLines(), ...callLines(), ...quizLines()].map((statement) => ({
    ...statement,
    text: plain(statement.text),
  }));
}

/** Without emphasis and link targets, with figures and signs written in one way: `1,000` is 1000, `30 %` is 30%. */
export function plain(text: string): string {
  return text
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/[*[\]`]/g, '')
    .replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replaceAll(/ ?%| per cent\b/g, '%');
}

function articleLines(): Statement[] {
  return files
    .filter(({ kind }) => kind === 'articles')
    .flatMap(({ file, language, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ language, place: at({ file, line: index + 1 }), text: line }))
        .filter(({ text }) => !text.startsWith('> ~~')),
    );
}

function callLines(): Statement[] {
  return library.scenarios.flatMap(({ language, steps, place: { file } }) =>
    steps.flatMap(({ shows, replies, place }) => [
      ...shows.map((text) => ({ language, place: at(place), text })),
      ...replies.flatMap((reply) =>
        [...(isWrong(reply) ? [] : [reply.text, ...reply.wordings]), reply.coach].map((text) => ({
          language,
          place: at({ file, line: reply.place.line }),
          text,
        })),
      ),
    ]),
  );
}

/** A reply that costs the agent the call, or the customer's goodwill, may say anything. */
function isWrong({ fails, mood }: Reply): boolean {
  return fails.length > 0 || mood < 0;
}

function quizLines(): Statement[] {
  return library.quizzes.flatMap(({ language, questions }) =>
    questions.flatMap((question) => {
      const { prompt, explanation, place } = question;
      const options = 'options' in question ? question.options : [];
      const replies = question.type === 'best-and-worst' ? question.replies : [];
      const turns = question.type === 'spot-the-error' ? question.turns : [];
      const said = [
        { text: prompt.text, place },
        { text: explanation?.text ?? '', place },
        ...options.filter(({ right }) => right),
        ...options.map(({ why, place }) => ({ text: why?.text ?? '', place })),
        ...replies.filter(({ best }) => best),
        ...replies.map(({ why, place }) => ({ text: why?.text ?? '', place })),
        ...turns.filter(({ by, error }) => by === 'agent' && !error),
        ...turns.map(({ why, place }) => ({ text: why?.text ?? '', place })),
      ];
      return said.map(({ text, place }) => ({ language, place: at(place), text }));
    }),
  );
}
