import { evidenceWords } from '../words/evidence.ts';
import { peopleWords } from '../words/people.ts';
import { passwordIn, showOncePassword } from './once-password.ts';
import { pageLanguage } from './page-language.ts';
import { refusal, sendForm, type Fields } from './send-form.ts';
import { send } from './send.ts';
import { toast } from './toast.ts';
import { writtenPerson } from './written-person.ts';

/** Where a sentence waits that the page says after it has been loaded anew. */
const SAID = 'callready.said';

const language = pageLanguage();
const words = peopleWords[language];
const evidence = evidenceWords[language];

/** What can be done about an account, by the name on its button. */
const DEEDS: Record<string, { address: string; also: object }> = {
  reset: { address: '/api/people/reset-password', also: {} },
  disable: { address: '/api/people/access', also: { active: false } },
  enable: { address: '/api/people/access', also: { active: true } },
};

sayAfterLoading();
openNamedForm();
evidenceForms();
signForm();
changeForm();
confirmButtons();
accountButtons();

function sayAfterLoading(): void {
  const said = sessionStorage.getItem(SAID);
  sessionStorage.removeItem(SAID);
  if (said !== null) toast(said);
}

function loadAnew(saying: string): void {
  sessionStorage.setItem(SAID, saying);
  location.reload();
}

/** A link to a folded form opens it. */
function openNamedForm(): void {
  const open = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named instanceof HTMLDetailsElement) named.open = true;
  };
  addEventListener('hashchange', open);
  open();
}

function evidenceForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-evidence]')) {
    sendForm(form, {
      address: '/api/evidence',
      body: (fields) => ({
        person: form.dataset['person'],
        kind: form.dataset['evidence'],
        subject: form.dataset['subject'],
        ...given(fields),
      }),
      done: () => loadAnew(evidence.saved),
    });
  }
}

/** Only the fields that a form has and that are filled in. */
function given(fields: Fields): object {
  const number = (name: string) => (fields(name) === '' ? undefined : Number(fields(name)));
  return {
    count: number('count'),
    score: number('score'),
    fails: fields('fail') === '' ? undefined : [fields('fail')],
    mentor: fields('mentor') || undefined,
    note: fields('note') || undefined,
  };
}

function signForm(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-sign]');
  if (!form) return;
  const { person, profile } = form.dataset;
  sendForm(form, {
    address: '/api/people/sign-off',
    body: (fields) => ({ person, profile, note: fields('note') }),
    done: () => loadAnew(evidence.signDone),
  });
}

function changeForm(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-change]');
  const number = form?.dataset['change'];
  if (!form || number === undefined) return;
  sendForm(form, {
    address: '/api/people/change',
    body: (fields) => writtenPerson(number, fields),
    done: () => loadAnew(words.saved),
  });
}

/** What a person may confirm for themselves. */
function confirmButtons(): void {
  const person = document.querySelector<HTMLElement>('[data-person]')?.dataset['person'];
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-confirm]')) {
    button.addEventListener('click', () => {
      const kind = button.dataset['confirm'];
      ask(button, () => act(button, '/api/evidence', { person, kind }, () => loadAnew(evidence.saved)));
    });
  }
}

function accountButtons(): void {
  const account = document.querySelector<HTMLElement>('[data-account]');
  const { account: number, name = '' } = account?.dataset ?? {};
  for (const button of account?.querySelectorAll<HTMLButtonElement>('button[data-deed]') ?? []) {
    const deed = DEEDS[button.dataset['deed'] ?? ''];
    if (!deed) continue;
    button.addEventListener('click', () => {
      ask(button, () =>
        act(button, deed.address, { number, ...deed.also }, (value) => {
          const password = passwordIn(value);
          if (password === undefined) loadAnew(words.saved);
          else showOncePassword(name, password);
        }),
      );
    });
  }
}

/** Asks with the button's own question before its deed is done. */
function ask(button: HTMLButtonElement, deed: () => Promise<void>): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-sure-dialog]');
  const text = dialog?.querySelector('[data-sure-text]');
  const yes = dialog?.querySelector<HTMLButtonElement>('[data-sure-yes]');
  const no = dialog?.querySelector<HTMLButtonElement>('[data-sure-no]');
  if (!dialog || !text || !yes || !no) return;
  text.textContent = button.dataset['sure'] ?? '';
  yes.textContent = button.dataset['now'] ?? button.textContent;
  yes.onclick = () => {
    dialog.close();
    void deed();
  };
  no.onclick = () => dialog.close();
  dialog.showModal();
}

async function act(
  button: HTMLButtonElement,
  address: string,
  body: object,
  done: (value: unknown) => void,
): Promise<void> {
  button.disabled = true;
  const answer = await send('POST', address, body);
  button.disabled = false;
  const alert = document.querySelector<HTMLElement>('[data-account-alert], [data-person-alert]');
  if (alert) {
    alert.textContent = answer.ok ? '' : refusal(answer);
    alert.hidden = answer.ok;
  }
  if (answer.ok) done(answer.value);
}
