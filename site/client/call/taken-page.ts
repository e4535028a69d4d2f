import { mount } from 'svelte';
import type { TakenPage } from '../../calls/taken-page.ts';
import { pageData } from '../page-data.ts';
import TakenCall from './TakenCall.svelte';

const target = document.querySelector('[data-taken]');
const page = pageData('taken-data');

if (target && isPage(page)) {
  target.replaceChildren();
  mount(TakenCall, { target, props: { page } });
}

/** The page and its script come from the same build, which has checked that they fit. */
function isPage(data: unknown): data is TakenPage {
  return typeof data === 'object' && data !== null && 'attempt' in data;
}
