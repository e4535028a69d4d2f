import type { ToReadCard } from '../notices/to-read-card.ts';
import { pageLanguage } from './page-language.ts';
import { send } from './send.ts';

const place = document.querySelector<HTMLElement>('[data-to-read]');

if (place) void showWaiting(place);

/** The first page is the same file for everyone; what waits for whoever is signed in is asked for afterwards. */
async function showWaiting(place: HTMLElement): Promise<void> {
  const answer = await send('GET', `/api/notices?language=${pageLanguage()}`);
  const card = answer.ok ? cardIn(answer.value) : undefined;
  if (!card) return;
  const title = place.querySelector('[data-to-read-title]');
  if (title) title.textContent = card.title;
  place.querySelector('[data-to-read-list]')?.replaceChildren(...card.lines.map(item));
  place.querySelector('[data-to-read-first]')?.setAttribute('href', card.lines[0]?.address ?? '');
  place.hidden = false;
}

function item({ title, address, note, isOverdue }: ToReadCard['lines'][number]): HTMLElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  const said = document.createElement('span');
  said.className = isOverdue ? 'badge bad' : 'meta';
  said.textContent = note;
  line.append(link, ' ', said);
  return line;
}

function cardIn(value: unknown): ToReadCard | undefined {
  if (typeof value !== 'object' || value === null || !('card' in value)) return undefined;
  return isCard(value.card) ? value.card : undefined;
}

function isCard(value: unknown): value is ToReadCard {
  return typeof value === 'object' && value !== null && 'title' in value && 'lines' in value;
}
