import { mount, type ComponentProps } from 'svelte';
import { pageData } from '../page-data.ts';
import ReviewPage from './ReviewPage.svelte';

const target = document.querySelector('[data-review]');
const props = pageData('review-data');

if (target && isProps(props)) {
  target.replaceChildren();
  mount(ReviewPage, { target, props });
}

/** The page and its script come from the same build, which has checked that they fit. */
function isProps(data: unknown): data is ComponentProps<typeof ReviewPage> {
  return typeof data === 'object' && data !== null && 'articles' in data;
}
