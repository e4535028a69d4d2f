import { deskWords } from '../words/desk.ts';
import { isComposing } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { readyToSend } from './ready-to-send.ts';
import { refusal } from './send-form.ts';
import { send } from './send.ts';
import { toast } from './toast.ts';

const words = deskWords[pageLanguage()];

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send]')) decideBy(form);
for (const choice of document.querySelectorAll<HTMLInputElement>('[data-article-choice]')) nameFileOf(choice);
for (const choice of document.querySelectorAll<HTMLSelectElement>('[data-category-choice]')) begin(choice);
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  button.addEventListener('click', () => void copy(button.closest('details')?.querySelector('pre')));
}
for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) {
  button.addEventListener('click', () => save(button.closest('details')));
}

/** A button says what becomes of a report; the page is loaded anew, because everything on it has moved. */
function decideBy(form: HTMLFormElement): void {
  const buttons = [...form.querySelectorAll('button')];
  form.addEventListener('keydown', (event) => {
    // Enter would press the first button: what becomes of a report is chosen, never typed.
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && (inField || isComposing(event))) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = event.submitter;
    if (!(chosen instanceof HTMLButtonElement) || chosen.disabled) return;
    const body = Object.fromEntries(new FormData(form, chosen));
    for (const button of buttons) button.disabled = true;
    void send('POST', form.dataset['send'] ?? '', body).then((answer) => {
      if (answer.ok) {
        location.reload();
        return;
      }
      for (const button of buttons) button.disabled = false;
      tell(refusal(answer));
      form.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus({ preventScroll: true });
    });
  });
  readyToSend(form);
}

function tell(sentence: string): void {
  const alert = document.querySelector<HTMLElement>('[data-desk-alert]');
  if (!alert) return;
  alert.textContent = sentence;
  alert.hidden = false;
  alert.scrollIntoView({ block: 'nearest' });
}

/** Says in which file the phrasing belongs, once an article is chosen. */
function nameFileOf(choice: HTMLInputElement): void {
  const file = choice.closest('details')?.querySelector('[data-article-file]');
  choice.addEventListener('input', () => {
    const id = /^[A-Z]{2,}-\w+/.exec(choice.value.trim().toUpperCase())?.[0];
    if (file) file.textContent = id ? `${choice.dataset['articleChoice'] ?? ''}/${id}.md` : '';
  });
}

/** Begins the new article in the chosen category: there it takes the next number. */
function begin(choice: HTMLSelectElement): void {
  const details = choice.closest('details');
  const file = details?.querySelector('[data-article-file]');
  const template = details?.querySelector('pre');
  choice.addEventListener('change', () => {
    const next = choice.selectedOptions[0]?.dataset['nextArticle'] ?? '';
    if (file) file.textContent = `${choice.dataset['categoryChoice'] ?? ''}/${next}.md`;
    if (template)
      template.textContent = template.textContent.replace(/^category: \S*/m, `category: ${choice.value}`);
  });
}

/** Hands the new article over as a file of the right name. */
function save(details: HTMLElement | null): void {
  const text = details?.querySelector('pre')?.textContent ?? '';
  const name = details?.querySelector('[data-article-file]')?.textContent.split('/').at(-1) ?? '';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function copy(text: HTMLElement | null | undefined): Promise<void> {
  if (!text) return;
  try {
    await navigator.clipboard.writeText(text.textContent);
    toast(words.copied);
  } catch {
    getSelection()?.selectAllChildren(text);
    toast(words.notCopied);
  }
}
