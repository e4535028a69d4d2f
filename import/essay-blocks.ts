import { LOST } from './lost.ts';
import type { Block } from './draft.ts';
import type { Finding } from './finding.ts';
import { cutOffAt, partedParagraphs } from './reading-order.ts';
import { paragraphsOf, type Page, type Traced } from './traced.ts';

/** A line of at most so many characters that ends no sentence is a heading between paragraphs. */
const LONGEST_HEADING = 24;

/** Paragraphs of running text longer than this, in characters, are parted; essays are left as their authors wrote them. */
const LONGEST_OF_AN_AUTHOR = 600;

/** Running text as blocks: its lines are its paragraphs, short ones that end no sentence its headings. */
export function essayBlocks(page: Page, body: Traced): { blocks: Block[]; findings: Finding[] } {
  const lines = paragraphsOf(body);
  const blocks = lines.flatMap((line, index): Block[] => {
    if (isHeading(line.text) && index < lines.length - 1)
      return [{ kind: 'heading', text: headingText(line.text) }];
    const parts = line.text.length > LONGEST_OF_AN_AUTHOR ? partedParagraphs(line.text) : [line.text];
    return parts.map((text) => ({ kind: 'paragraph', text }));
  });
  const last = lines.at(-1);
  const cutOff =
    last !== undefined && last.text.length > LONGEST_HEADING && !/[\p{P}\p{S}]$/u.test(last.text);
  const end = blocks.findLast((block) => block.kind === 'paragraph');
  if (cutOff && end) end.text += LOST;
  return { blocks, findings: cutOff ? [cutOffAt(page, last)] : [] };
}

function isHeading(text: string): boolean {
  const line = text.replaceAll(LOST, '');
  return (
    line.length <= LONGEST_HEADING &&
    /\p{Script=Han}/u.test(line) &&
    !/[。!?\uff01\uff1f,\uff0c;\uff1b…]/.test(line) &&
    !/^[-•*·]|[:\uff1a]$/.test(line)
  );
}

function headingText(line: string): string {
  return line.replace(/^#+\s*/, '');
}
