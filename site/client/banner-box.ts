import type { ShownBanner } from '../banner/shown-banners.ts';
import { bannerWords } from '../words/banner.ts';
import { pageLanguage } from './page-language.ts';
import { linePartsOf, placeholderMark } from './placeholders.ts';

const language = pageLanguage();
const words = bannerWords[language];

/** How much room a banner has: above an article, in a strip below the head, or in a search result. */
export type BannerShape = 'open' | 'folded' | 'card';

/** A banner as people see it. What to say comes before what not to promise, and the end beside what happened. */
export function bannerBox(banner: ShownBanner, shape: BannerShape): HTMLElement {
  const { happened, until } = banner;
  const end = element('span', 'meta', words.until(shortTime(new Date(until))));
  const other = banner.language === language ? [] : [element('span', 'meta', words.inOther)];
  const said = element('span', '', happened);
  said.lang = banner.language;
  const isFolded = shape === 'folded' && banner.say + banner.avoid !== '';
  const head = element(isFolded ? 'summary' : 'span', 'banner-head', said, ...other, end);
  return element(
    isFolded ? 'details' : shape === 'card' ? 'span' : 'section',
    `banner banner-${shape}`,
    head,
    ...(banner.say ? [sayOf(banner, shape)] : []),
    ...(banner.avoid && shape !== 'card' ? [avoidOf(banner)] : []),
  );
}

/** The time of a moment here, with its day unless that is today. */
export function shortTime(moment: Date): string {
  const isToday = moment.toDateString() === new Date().toDateString();
  return moment.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(isToday ? {} : { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  });
}

function sayOf({ say, ...banner }: ShownBanner, shape: BannerShape): HTMLElement {
  const parts = linePartsOf(say, undefined);
  const line = element(
    'span',
    '',
    ...parts.map((part) => (part.placeholder ? placeholderMark(part) : part.text)),
  );
  line.dataset['bannerLine'] = say;
  line.lang = banner.language;
  const key = element('kbd', '', '0');
  // In a list of results, keys reach the chosen one; a button inside would be a second thing to press.
  if (shape === 'card') return element('span', 'result-line', key, line);
  const copy = element('button', 'copy', words.copy, ' ', key);
  copy.dataset['bannerCopy'] = say;
  return element('span', 'banner-part', element('strong', '', words.say), line, copy);
}

function avoidOf({ avoid, language: written }: ShownBanner): HTMLElement {
  const text = element('span', '', avoid);
  text.lang = written;
  return element('span', 'banner-part', element('strong', '', words.avoid), text);
}

function element(tag: string, className: string, ...children: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
