import { signInWords } from '../words/sign-in.ts';
import { shellWords } from '../words/shell.ts';
import { isComposing } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { readyToSend } from './ready-to-send.ts';
import { send } from './send.ts';

/** What stands in the fields of a form, as text; an absent field is empty. */
export type Fields = (name: string) => string;

/** How a form is sent. */
export interface Sending {
  address: string;
  body: (fields: Fields) => object;
  /** A sentence when something is wrong that the form itself can see; then nothing is sent. */
  wrong?: (fields: Fields) => string | undefined;
  done: (value: unknown) => void;
}

/**
 * Sends a form as JSON. While it is under way its button waits; a refusal is shown in the form's alert; what was typed
 * stays. Enter that belongs to an input method sends nothing.
 */
export function sendForm(form: HTMLFormElement, sending: Sending): void {
  const language = pageLanguage();
  askInOwnWords(form, signInWords[language].fillIn);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form, sending);
  });
  readyToSend(form);
}

async function submit(form: HTMLFormElement, { address, body, wrong, done }: Sending): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  if (button?.disabled) return;
  const data = new FormData(form);
  const fields: Fields = (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const sentence = wrong?.(fields);
  alertIn(form, sentence);
  if (sentence !== undefined) return;
  const label = button?.textContent ?? '';
  if (button) {
    button.disabled = true;
    button.textContent = button.dataset['busy'] ?? label;
  }
  const answer = await send('POST', address, body(fields));
  if (button) {
    button.disabled = false;
    button.textContent = label;
  }
  if (answer.ok) done(answer.value);
  else alertIn(form, refusal(answer));
}

/** The sentence for a request that was not carried out. */
export function refusal(answer: { offline: boolean; error: string | undefined }): string {
  const language = pageLanguage();
  if (answer.offline) return signInWords[language].offline;
  return answer.error ?? shellWords[language].somethingWrong;
}

function alertIn(form: HTMLFormElement, sentence: string | undefined): void {
  const alert = form.querySelector<HTMLElement>('[role=alert]');
  if (!alert) return;
  alert.textContent = sentence ?? '';
  alert.hidden = sentence === undefined;
}

/** A browser asks for an empty field in its own language, which need not be the page's. */
function askInOwnWords(form: HTMLFormElement, sentence: string): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input[required]')) {
    field.addEventListener('invalid', () => {
      if (field.validity.valueMissing) field.setCustomValidity(sentence);
    });
    field.addEventListener('input', () => {
      field.setCustomValidity('');
    });
  }
}
