import { signInWords } from '../words/sign-in.ts';
import { goOn } from './go-on.ts';
import { pageLanguage } from './page-language.ts';
import { sendForm } from './send-form.ts';
import { showPassword } from './show-password.ts';

const language = pageLanguage();
const form = document.querySelector<HTMLFormElement>('form[data-first-admin]');
if (form) {
  sendForm(form, {
    address: '/api/first-admin',
    wrong: (fields) => (fields('next') === fields('again') ? undefined : signInWords[language].notTheSame),
    body: (fields) => ({
      code: fields('code'),
      number: fields('number'),
      name: fields('name'),
      password: fields('next'),
      language,
    }),
    done: goOn,
  });
}
showPassword();
