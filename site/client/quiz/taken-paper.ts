import { mount } from 'svelte';
import type { Paper } from '../../../quizzes/paper.ts';
import type { GradedPaper } from '../../papers/finish-paper.ts';
import { pageData } from '../page-data.ts';
import QuizReview from './QuizReview.svelte';

interface Taken {
  graded: GradedPaper;
  paper: Paper;
  competencies: Record<string, string>;
  articles: Record<string, string>;
}

const target = document.querySelector('[data-taken-paper]');
const taken = pageData('taken-paper');

if (target && isTaken(taken)) {
  const { quiz, language } = taken.paper;
  const onagain = () => {
    location.assign(`/${language}/quizzes/${quiz}/`);
  };
  target.replaceChildren();
  mount(QuizReview, { target, props: { ...taken, onagain } });
}

/** The page and its script come from the same build, which has checked that they fit. */
function isTaken(data: unknown): data is Taken {
  return typeof data === 'object' && data !== null && 'graded' in data && 'paper' in data;
}
