import { sendForm } from './send-form.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-regrade]')) {
  const { regrade: run = '', quiz = '', versions = '', rules = 'then' } = form.dataset;
  sendForm(form, {
    address: '/api/quizzes/regrade',
    body: (field) => ({ quiz, versions: versions.split(' '), rules, run, reason: field('reason') }),
    // The page is loaded anew: every score on it has moved.
    done: () => {
      location.assign(`${location.pathname}?done=${run}`);
    },
  });
}
