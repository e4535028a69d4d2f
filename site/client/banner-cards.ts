import { bannerBox } from './banner-box.ts';
import { bannersAbove } from './banner-news.ts';

/** The search results of the page, with what stands above their articles. */
export interface BannerCards {
  /** Looks again at what is up. */
  show(): void;
}

/** Puts what is up first in each search result, now and whenever others are shown. */
export function bannerCards(): BannerCards {
  const lists = document.querySelectorAll('[data-search] [role=listbox]');
  for (const list of lists) new MutationObserver(() => showIn(list)).observe(list, { childList: true });
  return {
    show() {
      // What somebody points at stays where it is.
      for (const list of lists) if (!list.matches(':hover')) showIn(list);
    },
  };
}

function showIn(list: Element): void {
  for (const card of list.querySelectorAll<HTMLElement>('[data-card]')) {
    const banners = bannersAbove(card.dataset['card'] ?? '');
    const text = JSON.stringify(banners);
    if (text === (card.dataset['banners'] ?? '[]')) continue;
    card.dataset['banners'] = text;
    for (const box of card.querySelectorAll('.banner')) box.remove();
    card.prepend(
      ...banners.map((banner) => {
        const box = bannerBox(banner, 'card');
        // What stands above all articles need not be said eight times.
        box.classList.toggle('banner-all', banner.above === 'all');
        return box;
      }),
    );
  }
}
