import { pageLanguage } from '../page-language.ts';
import { sendForm } from '../send-form.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pair]')) {
  const isStart = form.dataset['pair'] === 'start';
  sendForm(form, {
    address: `/api/pairs/${isStart ? 'start' : 'join'}`,
    body: (fields) =>
      isStart
        ? { scenario: fields('scenario'), language: fields('language'), role: fields('role') }
        : { code: fields('code'), role: fields('role') },
    done: (value) => {
      if (typeof value === 'object' && value !== null && 'id' in value)
        location.assign(`/${pageLanguage()}/calls/paired/${String(value.id)}/`);
    },
  });
}
