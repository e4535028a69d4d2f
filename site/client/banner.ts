import { bannersNow, followBanners } from './banner-news.ts';

let place: Promise<typeof import('./banner-place.ts')> | undefined;

followBanners(() => {
  // On most days nothing is up, and no page fetches what shows it.
  if (!place && bannersNow().length === 0) return;
  place ??= import('./banner-place.ts');
  place.then(
    ({ showBanners }) => showBanners(),
    () => {
      // Not reached this time; the next answer tries again.
      place = undefined;
    },
  );
});
