import { shellWords } from '../words/shell.ts';
import { pageLanguage } from './page-language.ts';
import type { Kept, Opened } from './service-worker.ts';

const words = shellWords[pageLanguage()];
const notice = document.querySelector<HTMLElement>('[data-no-network]');
const sign = document.querySelector<HTMLElement>('[data-works-offline]');

let kept: Kept = { kept: false, checked: undefined };

/** Has the site kept for the time without a network, and shows when it is. Without a secure address browsers refuse. */
export function workOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  if (import.meta.env.DEV) {
    void forgetWorker();
    return;
  }
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isKept(event.data)) showKept(event.data);
  });
  // The page that somebody waits for comes first.
  if (document.readyState === 'complete') void startWorker();
  else addEventListener('load', () => void startWorker());
}

/** Says above the page that the server is not reached, and how old what can be read here may be. */
export function showNetwork(reached: boolean): void {
  if (!notice) return;
  notice.hidden = reached;
  notice.textContent = reached ? '' : kept.kept ? words.offlineKept(timeOf(kept.checked)) : words.offline;
}

async function startWorker(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/service-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ opened: location.pathname } satisfies Opened);
  } catch {
    // Refused by the browser, or no network: the page works without it.
  }
}

/** Pages that are being written must come from the source, not from a site that was built and kept earlier. */
async function forgetWorker(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
}

function showKept(now: Kept): void {
  kept = now;
  if (sign) {
    sign.classList.toggle('kept', kept.kept);
    sign.dataset['worksOffline'] = kept.checked ?? '';
    sign.title = words.worksOfflineSince(timeOf(kept.checked));
  }
  if (notice && !notice.hidden) showNetwork(false);
}

function timeOf(moment: string | undefined): string {
  if (moment === undefined) return '';
  const form = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(pageLanguage(), form).format(new Date(moment));
}

function isKept(message: unknown): message is Kept {
  return (
    typeof message === 'object' && message !== null && 'kept' in message && typeof message.kept === 'boolean'
  );
}
