import { peopleWords } from '../words/people.ts';
import { pageLanguage } from './page-language.ts';
import { toast } from './toast.ts';

/** Shows a one-time password in the page's dialog until the reader says that it is written down, then loads the page anew. */
export function showOncePassword(name: string, password: string): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-once]');
  if (!dialog) return;
  const words = peopleWords[pageLanguage()];
  const title = dialog.querySelector('[data-once-title]');
  const shown = dialog.querySelector('[data-once-password]');
  if (title) title.textContent = words.oncePassword(name);
  if (shown) shown.textContent = password;
  // Escape must not throw away what is shown only once; a browser lets the event "cancel" be stopped just one time.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.preventDefault();
  });
  dialog.querySelector('[data-once-copy]')?.addEventListener('click', () => void copy(password));
  dialog.querySelector('[data-once-done]')?.addEventListener('click', () => location.reload());
  dialog.showModal();
}

/** Without https browsers have no clipboard; then the password is there to be read. */
async function copy(password: string): Promise<void> {
  const words = peopleWords[pageLanguage()];
  try {
    await navigator.clipboard.writeText(password);
    toast(words.copied);
  } catch {
    toast(words.notCopied);
  }
}

/** The one-time password in the server's answer, if there is one. */
export function passwordIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('password' in value)) return undefined;
  return typeof value.password === 'string' ? value.password : undefined;
}
