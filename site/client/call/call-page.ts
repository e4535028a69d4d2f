import { mount, type ComponentProps } from 'svelte';
import CallPage from './CallPage.svelte';

const target = document.querySelector('[data-call]');
const data = document.querySelector('#call-data')?.textContent;

if (target && data) {
  const props: ComponentProps<typeof CallPage> = JSON.parse(data);
  target.replaceChildren();
  mount(CallPage, { target, props });
}
