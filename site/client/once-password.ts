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
  // Escape must not throw away what is shown only once.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog
    .querySelector('[data-once-copy]')
    ?.addEventListener('click', () => void copy(password, words.copied));
  dialog.querySelector('[data-once-done]')?.addEventListener('click', () => location.reload());
  dialog.showModal();
}

async function copy(password: string, copied: string): Promise<void> {
  // Without https some browsers have no clipboard; then the password is there to be read.
  await navigator.clipboard?.writeText(password);
  toast(copied);
}

/** The one-time password in the server's answer, if there is one. */
export function passwordIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('password' in value)) return undefined;
  return typeof value.password === 'string' ? value.password : undefined;
}
