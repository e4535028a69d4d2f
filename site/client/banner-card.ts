import { bannerBox } from './banner-box.ts';
import { bannersAbove } from './banner-news.ts';

/** What stands first in a search result; a banner above all articles only in the chosen one. */
export function cardBanners(article: string): HTMLElement[] {
  return bannersAbove(article).map((banner) => {
    const box = bannerBox(banner, 'card');
    box.classList.toggle('banner-all', banner.above === 'all');
    return box;
  });
}
