import { deskWords } from '../words/desk.ts';
import { isComposing } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { refusal } from './send-form.ts';
import { send } from './send.ts';
import { toast } from './toast.ts';

const words = deskWords[pageLanguage()];

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-decide]')) decideBy(form);
for (const choice of document.querySelectorAll<HTMLInputElement>('[data-article-choice]')) nameFileOf(choice);
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  button.addEventListener('click', () => void copy(button.closest('details')?.querySelector('pre')));
}

/** Two buttons end a flag; the page is loaded anew, because everything on it has moved. */
function decideBy(form: HTMLFormElement): void {
  const buttons = [...form.querySelectorAll('button')];
  form.addEventListener('keydown', (event) => {
    // Enter would press the first button: what becomes of a flag is chosen, never typed.
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && (inField || isComposing(event))) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = event.submitter;
    if (!(chosen instanceof HTMLButtonElement) || chosen.disabled) return;
    for (const button of buttons) button.disabled = true;
    const note = form.querySelector('input')?.value ?? '';
    void send('POST', '/api/flags/decide', {
      flag: form.dataset['decide'],
      state: chosen.value,
      note,
    }).then((answer) => {
      if (answer.ok) {
        location.reload();
        return;
      }
      for (const button of buttons) button.disabled = false;
      tell(refusal(answer));
    });
  });
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
    if (file)
      file.textContent = id ? `content/${choice.dataset['articleChoice'] ?? ''}/articles/${id}.md` : '';
  });
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
