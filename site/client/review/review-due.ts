import { reviewWords } from '../../words/review.ts';
import { personHere } from '../memory.ts';
import { pageLanguage } from '../page-language.ts';
import { reviewKeeper } from './review-keeper.ts';

const link = document.querySelector<HTMLElement>('[data-review-due]');
const person = personHere();

if (link && person !== undefined) void showDue(link, person);

/**
 * The page is the same file for everyone; what comes back to whoever is signed in is asked for afterwards, and kept for
 * the time without a network.
 */
async function showDue(link: HTMLElement, person: string): Promise<void> {
  const language = pageLanguage();
  const keeper = reviewKeeper(person);
  const review = (await keeper.fetch(language)) ?? keeper.kept(language);
  if (!review || review.cards.length === 0) return;
  link.textContent = reviewWords[language].link(review.cards.length);
  link.hidden = false;
}
