import { mount, type ComponentProps } from 'svelte';
import { pageData } from '../page-data.ts';
import QuizPage from './QuizPage.svelte';

const target = document.querySelector('[data-quiz]');
const props = pageData('quiz-data');

if (target && isProps(props)) {
  target.replaceChildren();
  mount(QuizPage, { target, props });
}

/** The page and its script come from the same build, which has checked that they fit. */
function isProps(data: unknown): data is ComponentProps<typeof QuizPage> {
  return typeof data === 'object' && data !== null && 'draw' in data;
}
