import type { ShownBanner } from '../banner/shown-banners.ts';
import type { BannerOnDesk, Topic } from '../banner/banner-desk.ts';
import type { BannerContent } from '../../records/banners.ts';
import { bannerDeskWords } from '../words/banner-desk.ts';
import { bannerBox, shortTime } from './banner-box.ts';
import { topicPicker, type TopicPicker } from './banner-topics.ts';
import { localDay } from './local-day.ts';
import { pageData } from './page-data.ts';
import { pageLanguage } from './page-language.ts';
import { readyToSend } from './ready-to-send.ts';
import { sendForm } from './send-form.ts';

const HOUR = 60 * 60 * 1000;
/** Hours that a new banner stands unless its leader says otherwise. */
const STANDS = 4;
const EXTENDS_BY = 2 * HOUR;
const LONGEST = 7 * 24 * HOUR;

/** What the page brings along of a banner that is up. */
interface UpNow extends Pick<BannerOnDesk, 'id' | 'after' | 'content'> {
  until: string;
}

const language = pageLanguage();
const words = bannerDeskWords[language];
const other = language === 'zh' ? 'en' : 'zh';
const data = pageData('banner-desk');

if (isDeskData(data)) {
  showLocalTimes();
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-banner-end]')) takeDownBy(form);
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-banner-extend]')) {
    extendBy(form, data.up);
  }
  const form = document.querySelector<HTMLFormElement>('[data-banner-form]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-banner-preview]');
  const topics = form?.querySelector<HTMLElement>('[data-topics]');
  if (form && dialog && topics) {
    const changed = data.up.find(({ id }) => id === form.dataset['bannerForm']);
    const before = data.topics.filter(({ kind, id }) => changed?.content[kind].includes(id));
    writeBy(form, dialog, topicPicker(topics, data.topics, before), changed);
  }
}

/** The server may stand in another time zone than whoever reads. */
function showLocalTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('[data-local-time]')) {
    time.textContent = shortTime(new Date(time.dateTime));
  }
}

function takeDownBy(form: HTMLFormElement): void {
  sendForm(form, {
    address: '/api/banners/end',
    body: (fields) => ({ banner: form.dataset['bannerEnd'], note: fields('note') }),
    done: () => location.assign(location.pathname),
  });
}

function extendBy(form: HTMLFormElement, up: readonly UpNow[]): void {
  const banner = up.find(({ id }) => id === form.dataset['bannerExtend']);
  if (!banner) return;
  const { id, after, content, until } = banner;
  const longer = () => Math.min(Date.parse(until) + EXTENDS_BY, Date.now() + LONGEST);
  sendForm(form, {
    address: '/api/banners/change',
    body: () => ({ ...content, banner: id, after, until: new Date(longer()).toISOString() }),
    done: () => location.assign(location.pathname),
  });
}

/** The form, whose first press shows what agents will see, and whose second puts it up. */
function writeBy(
  form: HTMLFormElement,
  dialog: HTMLDialogElement,
  topics: TopicPicker,
  changed: UpNow | undefined,
): void {
  const alert = form.querySelector<HTMLElement>('[role=alert]');
  const until = form.querySelector<HTMLInputElement>('[name=until]');
  const publish = dialog.querySelector('form');
  if (!alert || !until || !publish) return;
  const end = changed ? new Date(changed.until) : new Date(Date.now() + STANDS * HOUR);
  until.value ||= fieldTime(end);
  form.addEventListener('input', () => topics.suggestBy(textIn(form, `${language}.happened`)));
  topics.suggestBy(textIn(form, `${language}.happened`));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = wrongIn(form, new Date(until.value));
    alert.textContent = wrong?.sentence ?? '';
    alert.hidden = wrong === undefined;
    wrong?.field?.focus();
    if (!wrong) preview(dialog, contentOf(form, topics), topics, new Date(until.value));
  });
  readyToSend(form);
  dialog.querySelector('[data-banner-back]')?.addEventListener('click', () => dialog.close());
  sendForm(publish, {
    address: changed ? '/api/banners/change' : '/api/banners/set',
    body: () => ({
      ...contentOf(form, topics),
      until: new Date(until.value).toISOString(),
      ...(changed ? { banner: changed.id, after: changed.after } : {}),
    }),
    done: (value) => location.assign(`${location.pathname}?done=${bannerIn(value)}`),
  });
}

/** The first thing that is wrong, and the field to mend it in. */
function wrongIn(
  form: HTMLFormElement,
  until: Date,
): { sentence: string; field: HTMLElement | null } | undefined {
  const field = (name: string) => form.querySelector<HTMLElement>(`[name="${name}"]`);
  const isMissing = (written: string) => textIn(form, `${written}.happened`) === '';
  if (isMissing(language)) return { sentence: words.needsHappened, field: field(`${language}.happened`) };
  const rest = textIn(form, `${other}.say`) + textIn(form, `${other}.avoid`);
  if (isMissing(other) && rest !== '')
    return { sentence: words.needsOther, field: field(`${other}.happened`) };
  const stands = until.getTime() - Date.now();
  if (!(stands > 0 && stands <= LONGEST)) return { sentence: words.needsUntil, field: field('until') };
  return undefined;
}

function contentOf(form: HTMLFormElement, topics: TopicPicker): BannerContent {
  const ids = (kind: Topic['kind']) =>
    topics.chosen().flatMap((topic) => (topic.kind === kind ? [topic.id] : []));
  const inLanguage = (written: 'zh' | 'en') => {
    const [happened, say, avoid] = (['happened', 'say', 'avoid'] as const).map((name) =>
      textIn(form, `${written}.${name}`),
    );
    return happened ? { [written]: { happened, say: say ?? '', avoid: avoid ?? '' } } : {};
  };
  return {
    words: { ...inLanguage('zh'), ...inLanguage('en') },
    categories: ids('categories'),
    articles: ids('articles'),
  };
}

function preview(dialog: HTMLDialogElement, content: BannerContent, topics: TopicPicker, until: Date): void {
  const boxes = ([language, other] as const).flatMap((written) => {
    const said = content.words[written];
    if (!said) return [];
    const shown: ShownBanner = {
      id: '',
      language: written,
      ...said,
      above: 'all',
      until: until.toISOString(),
    };
    return [bannerBox(shown, 'open')];
  });
  dialog.querySelector('[data-banner-boxes]')?.replaceChildren(...boxes);
  const names = topics.chosen().map(({ name }) => name);
  const where = dialog.querySelector('[data-banner-topics]');
  if (where)
    where.textContent = names.length === 0 ? words.aboveAll : words.above(names.join(words.separator));
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[type=submit]')?.focus();
}

function textIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

/** A moment as a field for day and time takes it, by the clock of this place. */
function fieldTime(moment: Date): string {
  return `${localDay(moment)}T${moment.toTimeString().slice(0, 5)}`;
}

function bannerIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'banner' in value ? String(value.banner) : '';
}

/** The page and its script come from the same build, which has checked that they fit. */
function isDeskData(value: unknown): value is { topics: Topic[]; up: UpNow[] } {
  return typeof value === 'object' && value !== null && 'topics' in value && 'up' in value;
}
