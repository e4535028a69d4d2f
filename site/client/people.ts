import { peopleWords } from '../words/people.ts';
import { passwordIn, showOncePassword } from './once-password.ts';
import { pageLanguage } from './page-language.ts';
import { sendForm } from './send-form.ts';
import { writtenPerson } from './written-person.ts';

const words = peopleWords[pageLanguage()];

filterLines();
addPerson();

/** Shows the lines that hold every word that was typed. */
function filterLines(): void {
  const field = document.querySelector<HTMLInputElement>('[data-filter]');
  const state = document.querySelector<HTMLElement>('[data-filter-state]');
  const noneFits = document.querySelector<HTMLElement>('[data-none-fits]');
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
  if (!field || !state || !noneFits) return;
  const apply = () => {
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    for (const line of lines) {
      const text = plain(line.dataset['line'] ?? '');
      line.hidden = !wanted.every((word) => text.includes(word));
    }
    const shown = lines.filter(({ hidden }) => !hidden).length;
    state.textContent = wanted.length === 0 ? words.tally(lines.length) : words.shown(shown, lines.length);
    noneFits.hidden = shown > 0;
  };
  field.addEventListener('input', apply);
  // A reload may keep what was typed.
  apply();
}

/** Full-width digits and capitals count as the plain ones. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function addPerson(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-add]');
  if (!form) return;
  let name = '';
  sendForm(form, {
    address: '/api/people/add',
    body: (fields) => {
      name = fields('name');
      return writtenPerson(fields('number'), fields);
    },
    done: (value) => {
      const password = passwordIn(value);
      if (password === undefined) return;
      form.reset();
      showOncePassword(name, password);
    },
  });
}
