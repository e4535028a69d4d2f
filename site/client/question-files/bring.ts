import { questionFilesWords } from '../../words/question-files.ts';
import { pageLanguage } from '../page-language.ts';
import { send } from '../send.ts';
import { showBrought } from './brought.ts';

/** As the server says it; a larger file is for the command. */
const LARGEST = 6 * 1024 * 1024;

const language = pageLanguage();
const words = questionFilesWords[language];
const form = document.querySelector<HTMLFormElement>('[data-question-file]');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');
const place = document.querySelector<HTMLElement>('[data-brought]');
const alert = form?.querySelector<HTMLElement>('[role=alert]');

if (form && input && place && alert) {
  const say = (sentence: string) => {
    alert.textContent = sentence;
    alert.hidden = sentence === '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void bring(form, input, place, say);
  });
  const drop = form.querySelector<HTMLElement>('[data-drop]');
  if (drop) takeDropped(drop, input);
}

/** A file that is dropped is chosen as if in the field, so that one way leads on. */
function takeDropped(drop: HTMLElement, input: HTMLInputElement): void {
  const over = (is: boolean) => drop.classList.toggle('over', is);
  for (const kind of ['dragenter', 'dragover']) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      over(true);
    });
  }
  drop.addEventListener('dragleave', () => over(false));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const files = event.dataTransfer?.files;
    if (files && files.length > 0) input.files = files;
  });
}

async function bring(
  form: HTMLFormElement,
  input: HTMLInputElement,
  place: HTMLElement,
  say: (sentence: string) => void,
): Promise<void> {
  const file = input.files?.[0];
  say('');
  place.replaceChildren();
  if (!file) {
    say(words.chooseFirst);
    input.focus();
    return;
  }
  if (file.size > LARGEST) {
    say(words.tooLarge);
    return;
  }
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  if (button) {
    button.disabled = true;
    button.textContent = words.checking;
  }
  const fields = new FormData(form);
  const chosen = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const answer = await send('POST', '/api/quizzes/files/read', {
    language: chosen('language') ?? language,
    quiz: form.dataset['quiz'],
    competency: chosen('competency'),
    name: file.name,
    content: await base64(file),
  });
  if (button) {
    button.disabled = false;
    button.textContent = words.check;
  }
  if (!answer.ok) {
    say(answer.offline ? words.offline : (answer.error ?? words.failed));
    return;
  }
  showBrought(place, answer.value, language);
  place.focus();
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  // In pieces, for a call takes only so many values.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}
