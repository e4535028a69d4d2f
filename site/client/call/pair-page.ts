import { mount, type ComponentProps } from 'svelte';
import { pageData } from '../page-data.ts';
import PairCall from './PairCall.svelte';

const target = document.querySelector('[data-pair-call]');
const props = pageData('pair-data');

if (target && isProps(props)) {
  target.replaceChildren();
  mount(PairCall, { target, props });
}

/** The page and its script come from the same build, which has checked that they fit. */
function isProps(data: unknown): data is ComponentProps<typeof PairCall> {
  return typeof data === 'object' && data !== null && 'pair' in data;
}
