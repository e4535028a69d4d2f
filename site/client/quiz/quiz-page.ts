import { mount, type ComponentProps } from 'svelte';
import QuizPage from './QuizPage.svelte';

const target = document.querySelector('[data-quiz]');
const data = document.querySelector('#quiz-data')?.textContent;

if (target && data) {
  const props: ComponentProps<typeof QuizPage> = JSON.parse(data);
  target.replaceChildren();
  mount(QuizPage, { target, props });
}
