import type { WaitingNotice } from '../notices/to-read.ts';
import { noticeWords } from '../words/notices.ts';
import { pageLanguage } from './page-language.ts';
import { send } from './send.ts';

const language = pageLanguage();
const words = noticeWords[language];
const card = document.querySelector<HTMLElement>('[data-to-read]');

if (card) void showWaiting(card);

/** The home page is the same file for everyone; what waits for whoever is signed in is asked for afterwards. */
async function showWaiting(card: HTMLElement): Promise<void> {
  const answer = await send('GET', `/api/notices?language=${language}`);
  if (!answer.ok || !isWaiting(answer.value)) return;
  const { waiting, minutes } = answer.value;
  const [first] = waiting;
  if (!first) return;
  const title = card.querySelector('[data-to-read-title]');
  if (title) title.textContent = words.toRead(waiting.length, minutes);
  card.querySelector('[data-to-read-list]')?.replaceChildren(...waiting.map(line));
  card.querySelector('[data-to-read-first]')?.setAttribute('href', addressOf(first));
  card.hidden = false;
}

function line(notice: WaitingNotice): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = addressOf(notice);
  link.textContent = notice.title;
  const due = document.createElement('span');
  due.className = notice.isOverdue ? 'badge bad' : 'meta';
  due.textContent = notice.isOverdue ? words.overdueBadge : words.due(dayOf(notice.due));
  item.append(link, ' ', due);
  return item;
}

function dayOf(date: string): string {
  const form = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'short',
    day: 'numeric',
  });
  return form.format(new Date(`${date}T12:00`));
}

function addressOf({ id }: WaitingNotice): string {
  return `/${language}/notices/${id}/`;
}

function isWaiting(value: unknown): value is { waiting: WaitingNotice[]; minutes: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'waiting' in value &&
    Array.isArray(value.waiting) &&
    'minutes' in value &&
    typeof value.minutes === 'number'
  );
}
