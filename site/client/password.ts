import { signInWords } from '../words/sign-in.ts';
import { askedFor, goOn } from './go-on.ts';
import { pageLanguage } from './page-language.ts';
import { sendForm } from './send-form.ts';
import { showPassword } from './show-password.ts';

const language = pageLanguage();
const form = document.querySelector<HTMLFormElement>('form[data-password]');
if (form) {
  sendForm(form, {
    address: '/api/password',
    wrong: (fields) => (fields('next') === fields('again') ? undefined : signInWords[language].notTheSame),
    body: (fields) => ({ current: fields('current'), next: fields('next'), language, to: askedFor() }),
    done: goOn,
  });
}
showPassword();
