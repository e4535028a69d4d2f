import { mount, type ComponentProps } from 'svelte';
import { pageData } from '../page-data.ts';
import type CallPage from './CallPage.svelte';
import type RoundPage from './RoundPage.svelte';

const target = document.querySelector('[data-call]');
const props = pageData('call-data');

if (target && isCall(props)) {
  const { default: Call } = await import('./CallPage.svelte');
  target.replaceChildren();
  mount(Call, { target, props });
} else if (target && isRound(props)) {
  const { default: Round } = await import('./RoundPage.svelte');
  target.replaceChildren();
  mount(Round, { target, props });
}

/** The page and its script come from the same build, which has checked that they fit. */
function isCall(data: unknown): data is ComponentProps<typeof CallPage> {
  return typeof data === 'object' && data !== null && 'play' in data;
}

function isRound(data: unknown): data is ComponentProps<typeof RoundPage> {
  return typeof data === 'object' && data !== null && 'round' in data;
}
