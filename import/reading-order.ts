import { LOST } from './lost.ts';
import type { Block } from './draft.ts';
import type { Finding } from './finding.ts';
import { slidesOf } from './slides/deck-chapter.ts';
import type { Slide } from './slides/slide.ts';
import { placeIn, type Page, type Traced } from './traced.ts';

/** A sentence of a slide whose first clause is longer than this, in characters, still has labels stuck to it. */
const LONGEST_CLAUSE = 30;

/** The longest paragraph that reads well, in characters; longer ones are parted at sentence ends. */
const LONGEST_PARAGRAPH = 180;

/** The slides of a chapter as blocks in reading order, with what was moved and what a person must put in its place. */
export function slideBlocks(page: Page, body: Traced): { blocks: Block[]; findings: Finding[] } {
  const { slides, cutOff } = slidesOf(body);
  const blocks = slides.flatMap(blocksOf);
  const last = blocks.findLast((block) => block.kind === 'paragraph');
  if (cutOff && last) last.text += LOST;
  const findings = slides.flatMap((slide) => findingsIn(page, slide));
  if (cutOff) findings.push(cutOffAt(page, body));
  return { blocks, findings };
}

function blocksOf({ title, paragraphs, loose }: Slide): Block[] {
  const blocks: Block[] = title === undefined ? [{ kind: 'break' }] : [{ kind: 'heading', text: title }];
  for (const { label, stray = [], text } of paragraphs) {
    if (stray.length > 0) blocks.push(noteOf(stray));
    partedParagraphs(text.text).forEach((part, index) => {
      blocks.push({
        kind: 'paragraph',
        text: part,
        ...(label !== undefined && index === 0 ? { label } : {}),
      });
    });
  }
  if (loose.length > 0) blocks.push(noteOf(loose));
  return blocks;
}

function noteOf(labels: readonly string[]): Block {
  return { kind: 'note', text: `原页小标题\uff1a${labels.join('、')}` };
}

/** A long paragraph parted at sentence ends. */
export function partedParagraphs(text: string): string[] {
  const sentences = text.match(/[^。!?\uff01\uff1f]+(?:[。!?\uff01\uff1f]+[”’」』)\uff09]*|$)/g) ?? [text];
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST_PARAGRAPH)
      parts[parts.length - 1] = last + sentence;
    else parts.push(sentence);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function findingsIn(page: Page, slide: Slide): Finding[] {
  const findings: Finding[] = [];
  const [first] = slide.paragraphs;
  const add = (kind: Finding['kind'], rule: string, text: Traced, zh: string, en: string): void => {
    findings.push({
      kind,
      rule,
      place: placeIn(page, text, 0),
      words: { zh, en },
      context: text.text.slice(0, 24),
    });
  };
  const labels = slide.paragraphs.flatMap(({ label }) => label ?? []);
  if (slide.moved && first && labels.length > 0) {
    const list = labels.join('、');
    add(
      'mended',
      'labels-moved',
      first.text,
      `小标题原来不在自己的段落前，已按页面结构移到段落前，请核对：${list}`,
      `Labels did not stand before their paragraphs and were moved there by the slide's structure; please check: ${list}`,
    );
  }
  const strays = [...slide.paragraphs.flatMap(({ stray = [] }) => stray), ...slide.loose];
  if (strays.length > 0 && first) {
    const list = strays.join('、');
    add(
      'doubt',
      'loose-labels',
      first.text,
      `这一页的小标题和段落对不上，都按原来的先后照录，请归位：${list}`,
      `The labels of this slide do not match its paragraphs; all stand in the order of the page. Please put them in their places: ${list}`,
    );
  }
  for (const { text } of slide.paragraphs) {
    const clause = /^[^,\uff0c。;\uff1b:\uff1a!\uff01?\uff1f、]*/.exec(text.text)?.[0] ?? '';
    if (clause.length <= LONGEST_CLAUSE) continue;
    add(
      'doubt',
      'labels-stuck',
      text,
      `这一句前面可能粘着小标题，或者原页丢了字，请核对：“${clause}”`,
      `This sentence may still have labels stuck to its head, or lost some words; please check: "${clause}"`,
    );
  }
  return findings;
}

/** The finding that a text ends in the middle of a sentence. */
export function cutOffAt(page: Page, body: Traced): Finding {
  const at = Math.max(0, body.text.length - 1);
  const end = body.text.slice(-16);
  return {
    kind: 'doubt',
    rule: 'cut-off',
    place: placeIn(page, body, at),
    words: {
      zh: `原文在这里中断，句子没有写完，后面的内容请向提供者索取：“…${end}”`,
      en: `The page breaks off here in the middle of a sentence; please ask for the rest: "…${end}"`,
    },
    context: end,
  };
}
