import { askedFor, goOn } from './go-on.ts';
import { setPersonHere } from './memory.ts';
import { pageLanguage } from './page-language.ts';
import { sendForm } from './send-form.ts';
import { showPassword } from './show-password.ts';

const form = document.querySelector<HTMLFormElement>('form[data-sign-in]');
if (form) {
  sendForm(form, {
    address: '/api/sign-in',
    body: (fields) => ({
      number: fields('number'),
      password: fields('password'),
      language: pageLanguage(),
      to: askedFor(),
    }),
    done: (value) => {
      // The very next page may be an article: it is remembered as read by them, and not by a guest.
      setPersonHere(form.querySelector<HTMLInputElement>('[name=number]')?.value.normalize('NFKC').trim());
      goOn(value);
    },
  });
}
showPassword();
