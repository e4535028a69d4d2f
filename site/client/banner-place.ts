import type { ShownBanner } from '../banner/shown-banners.ts';
import { bannerWords } from '../words/banner.ts';
import { bannerBox, shortTime, type BannerShape } from './banner-box.ts';
import { bannersAbove, bannersNow, lastHeard } from './banner-news.ts';
import { bannerCards } from './banner-cards.ts';
import { isComposing, isTyping } from './composition.ts';
import { copyLine } from './copy-line.ts';
import { ownNumber } from './own-number.ts';
import { pageLanguage } from './page-language.ts';

const words = bannerWords[pageLanguage()];
const strip = document.querySelector<HTMLElement>('[data-banner-strip]');
const above = document.querySelector<HTMLElement>('[data-banner-above]');

/** What each place holds, a banner a text. */
const held = new Map<HTMLElement, readonly string[]>();

const cards = bannerCards();

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-banner-copy]') : null;
  if (button) copy(button.dataset['bannerCopy']);
});
document.addEventListener('keydown', (event) => {
  if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key !== '0') return;
  const chosen = document.activeElement?.closest('[role=option]');
  const line = (chosen ?? document).querySelector<HTMLElement>(
    `${chosen ? '' : '.banner:is(section, [open]) '}[data-banner-line]`,
  );
  copy(line?.dataset['bannerLine']);
});

/** Puts what is up where it belongs on this page. */
export function showBanners(): void {
  const article = above?.dataset['bannerAbove'];
  const related = article === undefined ? [] : bannersAbove(article).map(({ id }) => id);
  const isRelated = ({ id }: ShownBanner) => related.includes(id);
  const up = bannersNow();
  const homeless = above ? fillAbove(above, up.filter(isRelated)) : [];
  if (strip) fillStrip(strip, [...homeless, ...up.filter((banner) => !isRelated(banner))]);
  const heard = lastHeard();
  for (const note of document.querySelectorAll('[data-banner-heard]')) {
    note.textContent = heard ? words.asOf(shortTime(heard)) : '';
  }
  cards.show();
}

/** @returns those that would move what somebody may be about to press */
function fillAbove(place: HTMLElement, banners: readonly ShownBanner[]): ShownBanner[] {
  if (isHeld(place, banners) || mayMove()) {
    hold(place, banners, 'open');
    return [];
  }
  blankOthers(place, banners);
  const before = held.get(place) ?? [];
  return banners.filter((banner) => !before.includes(JSON.stringify(banner)));
}

/** While nothing may move, what is new lies over the page, and what is over leaves its room blank. */
function fillStrip(place: HTMLElement, banners: readonly ShownBanner[]): void {
  const free = mayMove();
  if (free || isHeld(place, [])) place.classList.toggle('over', !free);
  const leavesGap = banners.length === 0 && !free && !place.classList.contains('over');
  if (leavesGap) blankOthers(place, banners);
  else hold(place, banners, 'folded');
}

function isHeld(place: HTMLElement, banners: readonly ShownBanner[]): boolean {
  return (
    JSON.stringify(banners.map((banner) => JSON.stringify(banner))) === JSON.stringify(held.get(place) ?? [])
  );
}

/** Touches nothing unless something changed: a screen reader says again whatever is put there. */
function hold(place: HTMLElement, banners: readonly ShownBanner[], shape: BannerShape): void {
  blankOthers(place, banners);
  if (isHeld(place, banners)) return;
  held.set(
    place,
    banners.map((banner) => JSON.stringify(banner)),
  );
  place.firstElementChild?.replaceChildren(...banners.map((banner) => bannerBox(banner, shape)));
}

function blankOthers(place: HTMLElement, banners: readonly ShownBanner[]): void {
  const wanted = banners.map((banner) => JSON.stringify(banner));
  held.get(place)?.forEach((text, at) => {
    place.firstElementChild?.children[at]?.classList.toggle('gone', !wanted.includes(text));
  });
}

/** False while the page is scrolled, or the pointer is on something that can be pressed. */
function mayMove(): boolean {
  return (
    scrollY < 1 &&
    !document.querySelector(
      'main :is(a, button, summary, label, input, select, textarea, [role=option]):hover',
    )
  );
}

function copy(line: string | undefined): void {
  if (line) void ownNumber().then((number) => copyLine(line, number, undefined));
}
