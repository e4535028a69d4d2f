import { paragraphsOf, type Traced } from '../traced.ts';
import { segmentsOf } from './segments.ts';
import { arrange, type Slide } from './slide.ts';
import { stripOf } from './strip.ts';

/** A line with at least so many sentences, alone in its chapter, is a row of slides. */
const ROW_OF_SLIDES = 5;

/** The slides of a chapter in reading order, and whether its text was cut off in a sentence. */
export function slidesOf(body: Traced): { slides: Slide[]; cutOff: boolean } {
  const lines = paragraphsOf(body);
  const strips = lines.map(stripOf);
  const rows = strips.length === 1 && (strips[0]?.items.length ?? 0) >= ROW_OF_SLIDES;
  const segments = rows ? strips.flatMap(segmentsOf) : strips;
  let before = '';
  const slides = segments.map((segment) => {
    const slide = arrange(segment, before);
    before = segment.items.at(-1)?.body.text ?? '';
    return slide;
  });
  return {
    slides: slides.filter(({ paragraphs, loose }) => paragraphs.length > 0 || loose.length > 0),
    cutOff: strips.at(-1)?.cutOff ?? false,
  };
}
