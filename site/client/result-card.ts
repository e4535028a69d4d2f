import { knowledgeWords } from '../words/knowledge.ts';
import type { Card } from '../card.ts';
import { pageLanguage } from './page-language.ts';
import { linePartsOf, placeholderMark } from './placeholders.ts';
import type { Standing } from './standing.ts';
import { mustNotBeRead } from './standing.ts';

const language = pageLanguage();
const words = knowledgeWords[language];

/** Cuts a text at the words that were searched for. */
export type Highlighter = (text: string) => readonly { text: string; hit: boolean }[];

/** What this browser and this moment know about a card. */
export interface CardState {
  standing: Standing;
  favourite: boolean;
  /** It was read here, and says something else now. */
  changed: boolean;
  ownNumber: string | undefined;
  highlighter: Highlighter;
}

/** A search result: signs, title and answer, and for the chosen one whom it is for and what to say. */
export function resultCard(card: Card, at: number, state: CardState): HTMLLIElement {
  const item = document.createElement('li');
  item.id = `search-result-${String(at)}`;
  item.role = 'option';
  item.tabIndex = -1;
  item.dataset['standing'] = state.standing;
  const head = element('span', 'result-head', [
    ...signsOf(card, state),
    element('strong', '', marked(card.title, state)),
    element('span', 'meta', [card.categoryName]),
  ]);
  item.append(head, element('span', 'result-answer', marked(card.answer, state)), moreOf(card, state));
  return item;
}

/** Warnings come before the title: they must be seen before an old answer is read out. */
function signsOf(card: Card, { standing, favourite, changed }: CardState): HTMLElement[] {
  const signs: HTMLElement[] = [];
  if (standing === 'expired') signs.push(element('span', 'badge bad', [words.expired]));
  if (standing === 'not-yet') signs.push(element('span', 'badge bad', [words.notYet]));
  if (card.draft) signs.push(element('span', 'badge warn', [words.draft]));
  if (standing === 'overdue') signs.push(element('span', 'badge warn', [words.overdue]));
  if (changed) signs.push(element('span', 'badge changed', [words.changed]));
  if (favourite)
    signs.push(element('span', 'star', ['★', element('span', 'hidden-words', [words.favourite])]));
  return signs;
}

/** What only the chosen result shows; nothing to say from an article that must not be read out. */
function moreOf(card: Card, state: CardState): HTMLElement {
  const end = card.until === undefined ? '' : ` ${words.until} ${card.until}`;
  const dates = element('span', 'meta', [`${words.effective} ${card.effective}${end}`]);
  if (mustNotBeRead(state.standing)) {
    return element('span', 'result-more', [dates, element('span', 'meta', [words.openFirst])]);
  }
  return element('span', 'result-more', [
    ...card.applies.map((sentence) => element('span', 'result-applies', marked(sentence, state))),
    ...card.lines.map((line, index) =>
      element('span', 'result-line', [
        element('kbd', '', [String(index + 1)]),
        element('span', '', lineOf(line, state)),
      ]),
    ),
    dates,
    ...(card.lines.length > 0 ? [element('span', 'meta result-keys', [words.cardKeys])] : []),
  ]);
}

function lineOf(line: string, state: CardState): (string | HTMLElement)[] {
  return linePartsOf(line, state.ownNumber).flatMap((part) =>
    part.placeholder === undefined ? marked(part.text, state) : [placeholderMark(part)],
  );
}

function marked(text: string, { highlighter }: CardState): (string | HTMLElement)[] {
  return highlighter(text).map((piece) => (piece.hit ? element('mark', '', [piece.text]) : piece.text));
}

function element(tag: string, className: string, children: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
