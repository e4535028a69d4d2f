import { knowledgeWords } from '../words/knowledge.ts';
import { isComposing, isTyping } from './composition.ts';
import { memoryOf, personHere } from './memory.ts';
import { pageLanguage } from './page-language.ts';
import { noteOpened, noteOpenedByPerson, remembered, turnFavourite } from './remembered.ts';
import { toast } from './toast.ts';

const language = pageLanguage();
const words = knowledgeWords[language];

/** Remembers that the article was opened, says when it changed since, and lets its star be turned. */
export function keepArticle(article: HTMLElement): void {
  const { article: id = '', hash = '' } = article.dataset;
  const notice = article.querySelector<HTMLElement>('[data-changed]');
  const last = remembered(language).opened.find((opened) => opened.id === id)?.hash;
  if (notice) showChanged(notice, last, hash);
  let reader = personHere();
  const guests = memoryOf(undefined, language).opened;
  noteOpened(language, { id, hash });
  offerStar(article, id);
  showPins(article, id);
  document.addEventListener('remembered', (event) => {
    // Who signed in just before is heard of only now: they opened the article, not a guest.
    if (reader === undefined && personHere() !== undefined) {
      reader = personHere();
      noteOpenedByPerson(language, { id, hash }, guests);
    }
    const read = event instanceof CustomEvent ? readBefore(event.detail, id) : undefined;
    // On another machine they may have read what this one has not seen yet, or seen last in an older version.
    if (notice && read !== undefined) showChanged(notice, read, hash);
    showPins(article, id);
  });
}

/** Says that the article changed since a version of it was read, and leads to what did. */
function showChanged(notice: HTMLElement, read: string | undefined, hash: string): void {
  notice.hidden = read === undefined || read === hash;
  const link = notice.querySelector('a');
  if (link && read !== undefined) link.search = new URLSearchParams({ since: read }).toString();
}

function offerStar(article: HTMLElement, id: string): void {
  const star = article.querySelector<HTMLElement>('[data-favourite]');
  if (!star) return;
  const show = () => {
    star.setAttribute('aria-pressed', String(remembered(language).favourites.includes(id)));
  };
  const turn = () => {
    const isOne = turnFavourite(language, id);
    show();
    toast(isOne === 'full' ? words.tooManyFavourites : isOne ? words.favoured : words.unfavoured);
  };
  show();
  star.hidden = false;
  star.addEventListener('click', turn);
  document.addEventListener('remembered', show);
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'f') turn();
  });
}

/** Only for those with a team: what is pinned for it, and for its leaders the buttons to pin. */
function showPins(article: HTMLElement, id: string): void {
  const person = personHere();
  if (person === undefined) return;
  const { leads, pins } = memoryOf(person, language);
  if (leads.length === 0 && !pins.some((pin) => pin.id === id)) return;
  void import('./pinned-article.ts').then(({ showPinned }) => {
    showPinned(article, id);
  });
}

function readBefore(detail: unknown, id: string): string | undefined {
  if (typeof detail !== 'object' || detail === null) return undefined;
  const hash: unknown = Object.entries(detail).find(([article]) => article === id)?.[1];
  return typeof hash === 'string' ? hash : undefined;
}
