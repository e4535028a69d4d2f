import { showWay } from './show-way.ts';

const frame = document.querySelector('.map-frame');
if (frame) showWay(frame);
