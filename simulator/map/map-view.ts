import type { Language } from '../../markdown/problem.ts';

/** How something on the map is coloured: by what it means. */
export type Tone = 'plain' | 'quiet' | 'strong' | 'good' | 'fair' | 'bad';

/** One line of words in a box or on a line; it fits. */
export interface MapLine {
  text: string;
  tone: Tone;
}

/** A step or an ending. */
export interface MapBox {
  shape: 'step' | 'ending';
  tone: Tone;
  lines: MapLine[];
  /** It lies on somebody's own path. */
  walked: boolean;
  /** The share of calls that fell here, 0–1; nothing where that is not told. */
  fell?: number;
}

/** A line between two boxes. */
export interface MapLink {
  from: number;
  to: number;
  lines: MapLine[];
  walked: boolean;
  /** The turn that it leads to in the debrief, counted from 1. */
  turn?: number;
  /** All of it in words, for whoever points at it. */
  told: string;
}

/** What is to be seen of a call; nothing in it says where on the picture it stands. */
export interface MapView {
  language: Language;
  title: string;
  /** One for each step of the call, in its order. */
  boxes: MapBox[];
  links: MapLink[];
}

/** How wide the words of a box may be, in the map's units. */
export const BOX_WORDS = 176;
/** The same on a line. */
export const LINK_WORDS = 132;
