import { knowledgeWords } from '../words/knowledge.ts';
import { isComposing, isTyping } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { hasChanged, noteOpened, remembered, turnFavourite } from './remembered.ts';
import { toast } from './toast.ts';

const language = pageLanguage();
const words = knowledgeWords[language];

/** Notes in this browser that the article was opened, says when it changed since, and lets its star be turned. */
export function keepArticle(article: HTMLElement): void {
  const { article: id = '', hash = '' } = article.dataset;
  const memory = remembered(language);
  const notice = article.querySelector<HTMLElement>('[data-changed]');
  if (notice) notice.hidden = !hasChanged(memory, { id, hash });
  noteOpened(language, { id, hash });
  const star = article.querySelector<HTMLElement>('[data-favourite]');
  if (!star) return;
  showStar(star, memory.favourites.includes(id));
  star.hidden = false;
  const turn = () => {
    const isOne = turnFavourite(language, id);
    showStar(star, isOne);
    toast(isOne ? words.favoured : words.unfavoured);
  };
  star.addEventListener('click', turn);
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'f') turn();
  });
}

function showStar(star: HTMLElement, isOne: boolean): void {
  star.setAttribute('aria-pressed', String(isOne));
}
