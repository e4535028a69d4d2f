import { knowledgeWords } from '../words/knowledge.ts';
import type { MarkedCard } from './marked-card.ts';
import { localDay } from './local-day.ts';
import { pageLanguage } from './page-language.ts';
import { linePartsOf, placeholderMark } from './placeholders.ts';
import type { Standing } from './standing.ts';
import { mustNotBeRead } from './standing.ts';
import { turnOn } from './turn.ts';

const language = pageLanguage();
const words = knowledgeWords[language];

type Pieces = MarkedCard['title'];

/** What this browser and this moment know about a card. */
export interface CardState {
  standing: Standing;
  /** A leader put it at the top for the team. */
  pinned: { team: string; by: string } | undefined;
  favourite: boolean;
  /** It was read here, and says something else now. */
  changed: boolean;
  ownNumber: string | undefined;
}

/** A search result as it stands in the list. */
export interface ResultCard {
  element: HTMLLIElement;
  /** Adds what only the chosen result shows; a key waits for eight cards, and seven of them never need it. */
  unfold(): void;
}

/** A search result: signs, title and answer, and for the chosen one whom it is for and what to say. */
export function resultCard(found: MarkedCard, state: CardState): ResultCard {
  const item = document.createElement('li');
  item.role = 'option';
  item.dataset['card'] = found.card.id;
  item.dataset['standing'] = state.standing;
  const head = element('span', 'result-head', [
    ...signsOf(found, state),
    element('strong', '', found.title.map(shown)),
    element('span', 'meta', [found.card.categoryName]),
  ]);
  item.append(head, element('span', 'result-answer', found.answer.map(shown)));
  item.append(...turnOf(found, state));
  let folded = true;
  return {
    element: item,
    unfold() {
      if (folded) item.append(moreOf(found, state));
      folded = false;
    },
  };
}

/** Warnings come before the title: they must be seen before an old answer is read out. */
function signsOf({ card }: MarkedCard, { standing, pinned, favourite, changed }: CardState): HTMLElement[] {
  const signs: HTMLElement[] = [];
  if (standing === 'expired') signs.push(element('span', 'badge bad', [words.expired]));
  if (standing === 'not-yet') signs.push(element('span', 'badge bad', [words.notYet]));
  if (card.draft) signs.push(element('span', 'badge warn', [words.draft]));
  if (standing === 'overdue') signs.push(element('span', 'badge warn', [words.overdue]));
  if (changed) signs.push(element('span', 'badge changed', [words.changed]));
  if (pinned) {
    const sign = element('span', 'badge pinned', [words.pinned]);
    sign.title = `${pinned.team} · ${pinned.by}`;
    signs.push(sign);
  }
  if (favourite)
    signs.push(element('span', 'star', ['★', element('span', 'hidden-words', [words.favourite])]));
  return signs;
}

/** What holds in its place, or will. An option may hold no link of its own: the article's page has it. */
function turnOf({ card }: MarkedCard, { standing }: CardState): HTMLElement[] {
  const turn = turnOn(localDay(new Date()), { standing, draft: card.draft }, card.succession ?? []);
  if (!turn) return [];
  const { term, comes } = turn;
  const lead = comes ? words.holdsFrom(term.effective) : words.holdsNow;
  return [element('span', 'result-turn', [`${lead} `, element('strong', '', [term.title])])];
}

/** What only the chosen result shows; nothing to say from an article that must not be read out. */
function moreOf({ card, applies, lines }: MarkedCard, state: CardState): HTMLElement {
  const end = card.until === undefined ? '' : ` ${words.until} ${card.until}`;
  const dates = element('span', 'meta', [`${words.effective} ${card.effective}${end}`]);
  if (mustNotBeRead(state.standing)) {
    return element('span', 'result-more', [dates, element('span', 'meta', [words.openFirst])]);
  }
  return element('span', 'result-more', [
    ...applies.map((sentence) => element('span', 'result-applies', sentence.map(shown))),
    ...lines.map((line, index) =>
      element('span', 'result-line', [
        element('kbd', '', [String(index + 1)]),
        element('span', '', lineOf(line, state)),
      ]),
    ),
    dates,
    ...(lines.length > 0 ? [element('span', 'meta result-keys', [words.cardKeys])] : []),
  ]);
}

/** No piece cuts a placeholder in two. */
function lineOf(line: Pieces, { ownNumber }: CardState): (string | HTMLElement)[] {
  return line.flatMap((piece) =>
    piece.hit
      ? [shown(piece)]
      : linePartsOf(piece.text, ownNumber).map((part) =>
          part.placeholder === undefined ? part.text : placeholderMark(part),
        ),
  );
}

function shown({ text, hit }: Pieces[number]): string | HTMLElement {
  return hit ? element('mark', '', [text]) : text;
}

function element(tag: string, className: string, children: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
