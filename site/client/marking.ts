import type { MarkedAnswer } from '../marking/mark-answer.ts';
import { markingWords } from '../words/marking.ts';
import { pageLanguage } from './page-language.ts';
import { sendForm } from './send-form.ts';

const words = markingWords[pageLanguage()];

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-mark]')) {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=number]')];
  sendForm(form, {
    address: '/api/quizzes/mark',
    body: (field) => ({
      ticket: form.dataset['mark'] ?? '',
      points: fields.map((one) => one.valueAsNumber),
      remark: field('remark'),
    }),
    wrong: () => {
      const wrong = fields.find((one) => one.value === '' || !one.validity.valid);
      wrong?.focus();
      return wrong && words.pointsWrong;
    },
    done: (value) => {
      if (isMarked(value)) tell(form, value);
    },
  });
}

/** Only now it is told whose answer it was. */
function tell(form: HTMLFormElement, { name, number, score, waiting }: MarkedAnswer): void {
  const said = document.createElement('p');
  said.className = 'notice good';
  said.role = 'status';
  said.tabIndex = -1;
  said.textContent = [
    words.saved(name, number, String(score)),
    ...(waiting > 0 ? [words.stillWaiting] : []),
  ].join(' ');
  form.replaceWith(said);
  said.focus();
}

function isMarked(value: unknown): value is MarkedAnswer {
  return typeof value === 'object' && value !== null && 'name' in value && 'score' in value;
}
