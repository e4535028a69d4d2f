import { shellWords } from '../words/shell.ts';
import { isComposing, isTyping } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { beforeLeaving, meet } from './remembered.ts';
import { send } from './send.ts';
import { toast } from './toast.ts';
import { showNetwork, workOffline } from './work-offline.ts';

const aYear = 365 * 24 * 60 * 60;

/** Milliseconds until a server that was not reached, although there is a network, is asked again. */
const ASK_AGAIN = 15_000;

const language = pageLanguage();

rememberLanguageSwitch();
keysDialog();
document.querySelector('[data-sign-out]')?.addEventListener('click', () => void signOut());
addEventListener('online', () => void showWhoIsHere());
addEventListener('offline', () => showNetwork(false));
void showWhoIsHere();
workOffline();

/** The language chosen by hand is remembered; the first visit follows the browser. */
function rememberLanguageSwitch(): void {
  document.querySelector<HTMLElement>('[data-language-switch]')?.addEventListener('click', (event) => {
    const link = event.currentTarget;
    if (link instanceof HTMLAnchorElement) link.search = location.search;
    const chosen = link instanceof HTMLElement ? link.dataset['languageSwitch'] : undefined;
    document.cookie = `language=${chosen ?? language}; path=/; max-age=${String(aYear)}; samesite=lax`;
  });
}

function keysDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-keys]');
  document.querySelector('[data-keys-open]')?.addEventListener('click', () => dialog?.showModal());
  document.querySelector('[data-keys-close]')?.addEventListener('click', () => dialog?.close());
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?' && dialog && !dialog.open) dialog.showModal();
  });
}

/** Pages are the same file for everyone; who is signed in is asked for afterwards, and nothing waits for it. */
async function showWhoIsHere(): Promise<void> {
  const answer = await send('GET', '/api/me');
  const unreached = !answer.ok && (answer.offline || (answer.status >= 502 && answer.status <= 504));
  showNetwork(!unreached);
  if (unreached && navigator.onLine) setTimeout(() => void showWhoIsHere(), ASK_AGAIN);
  if (!answer.ok) return;
  const me = answer.value;
  const isKnown = typeof me === 'object' && me !== null && 'number' in me && 'role' in me;
  void meet(language, isKnown && typeof me.number === 'string' ? me.number : undefined);
  if (!isKnown) return;
  const leads = me.role === 'leader' || me.role === 'admin' || me.role === 'trainer';
  for (const element of document.querySelectorAll<HTMLElement>('[data-for]')) {
    const audience = element.dataset['for'];
    element.hidden = audience === 'guests' || (audience === 'leaders' && !leads);
  }
}

async function signOut(): Promise<void> {
  await beforeLeaving();
  const answer = await send('POST', '/api/sign-out', {});
  if (answer.ok) {
    await meet(language, undefined);
    location.assign(`/${language}/`);
  } else toast(shellWords[language].somethingWrong);
}
