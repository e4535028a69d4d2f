import { cutWords } from '../words/cut.ts';
import { isComposing } from './composition.ts';
import { pageLanguage } from './page-language.ts';
import { send } from './send.ts';
import { refusal, sendForm } from './send-form.ts';

const language = pageLanguage();
const words = cutWords[language];
/** Milliseconds without a key after which a number is saved. */
const PAUSE = 700;

const again = () => {
  location.reload();
};
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-cut-start]')) {
  const body = () => ({ quiz: form.dataset['cutStart'] ?? '', language });
  sendForm(form, { address: '/api/quizzes/cut/start', body, done: again });
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-cut-invite]')) {
  const { cutInvite: study = '', quiz = '' } = form.dataset;
  const body = (field: (name: string) => string) => ({ quiz, study, judge: field('judge') });
  sendForm(form, { address: '/api/quizzes/cut/invite', body, done: again });
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-cut-move]')) {
  const { cutMove: study = '', quiz = '', seen = '' } = form.dataset;
  const body = () => ({ quiz, study, seen: Number(seen) });
  sendForm(form, { address: '/api/quizzes/cut/move', body, done: again });
}

const list = document.querySelector<HTMLElement>('[data-cut-judge]');
const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-question]')];
for (const [at, field] of fields.entries()) judgeBy(field, fields[at + 1]);

/** A number is saved soon after it is typed, and at once when the field is left; Enter goes to the next question. */
function judgeBy(field: HTMLInputElement, next: HTMLInputElement | undefined): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let saved = field.dataset['said'] === 'true' ? field.value : '';
  const save = () => {
    clearTimeout(waiting);
    if (field.value === saved) return;
    const { value } = field;
    if (!isWhole(field)) {
      tell(field, words.wrong);
      return;
    }
    saved = value;
    void say(field).then((done) => {
      if (!done) saved = '';
    });
  };
  field.addEventListener('input', () => {
    tell(field, '');
    clearTimeout(waiting);
    if (isWhole(field)) waiting = setTimeout(save, PAUSE);
  });
  field.addEventListener('change', save);
  field.addEventListener('blur', save);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    save();
    next?.focus();
    next?.select();
  });
}

async function say(field: HTMLInputElement): Promise<boolean> {
  const { cutJudge: study = '', quiz = '', round = '' } = list?.dataset ?? {};
  const { question = '' } = field.dataset;
  const body = { quiz, study, round: Number(round), question, value: field.valueAsNumber };
  const answer = await send('POST', '/api/quizzes/cut/rate', body);
  tell(field, answer.ok ? words.saved : `${words.notSaved}: ${refusal(answer)}`);
  if (answer.ok) field.dataset['said'] = 'true';
  count();
  return answer.ok;
}

function isWhole(field: HTMLInputElement): boolean {
  return field.value !== '' && field.validity.valid;
}

function tell(field: HTMLInputElement, sentence: string): void {
  const status = field.parentElement?.querySelector('[role=status]');
  if (status) status.textContent = sentence;
}

function count(): void {
  const open = fields.filter((field) => field.dataset['said'] !== 'true').length;
  const status = document.querySelector('[data-cut-open]');
  if (status) status.textContent = open > 0 ? words.open(open) : words.finished;
}
