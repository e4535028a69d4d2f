import { mount, type ComponentProps } from 'svelte';
import { pageData } from '../page-data.ts';
import CallPage from './CallPage.svelte';

const target = document.querySelector('[data-call]');
const props = pageData('call-data');

if (target && isProps(props)) {
  target.replaceChildren();
  mount(CallPage, { target, props });
}

/** The page and its script come from the same build, which has checked that they fit. */
function isProps(data: unknown): data is ComponentProps<typeof CallPage> {
  return typeof data === 'object' && data !== null && 'play' in data;
}
