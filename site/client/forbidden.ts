import { copyLines } from './copy-lines.ts';

const list = document.querySelector<HTMLElement>('[data-copy-lines]');

if (list) copyLines(list, () => undefined);
