import { slice, trim, type Traced } from '../traced.ts';
import { labelEnd } from './label-end.ts';
import { splitLabels } from './split-labels.ts';

/** A sentence of a slide with the labels that ran into its head. */
export interface Item {
  /** The labels, each for itself; one piece when they could not be told apart. */
  labels: string[];
  /** True when the labels could not be told apart. */
  stuck: boolean;
  body: Traced;
  /** The slide's own number of this paragraph: 3 for `03调查结果分析…`. */
  number: number | undefined;
  /** Whether a row of such numbers (`01020304`) stands before it: paragraphs were laid out anew here. */
  barrier: boolean;
}

/** One or more slides in the order in which their text ran together. */
export interface Strip {
  items: Item[];
  /** Labels after the last sentence. */
  tail: string[];
  /** True when the last sentence has no end: the document was cut off there. */
  cutOff: boolean;
}

const SENTENCE = /[^。!?\uff01\uff1f]*(?:[。!?\uff01\uff1f]+[”」』]?|$)/g;
const ROW_OF_NUMBERS = /(?:0\d){2,}/;

/** What no label holds: prepositions of a sentence that was cut off before its comma. */
const IN_A_SENTENCE = /.(?:通过|根据|针对|按照|应当|可以|能够|已经|导致)./;

/** Takes a line of a slide apart into its sentences and their labels. */
export function stripOf(line: Traced): Strip {
  const strip: Strip = { items: [], tail: [], cutOff: false };
  let barrier = false;
  for (const match of line.text.matchAll(SENTENCE)) {
    const chunk = trim(slice(line, match.index, match.index + match[0].length));
    const bare = withoutRows(chunk);
    barrier ||= bare.text !== chunk.text;
    if (bare.text === '') continue;
    if (!/[。!?\uff01\uff1f][”」』]?$/.test(bare.text)) {
      endStrip(strip, withoutPageNumber(bare), barrier);
    } else if (!/^\d+$/.test(bare.text)) {
      strip.items.push(itemOf(bare, barrier));
      barrier = false;
    }
  }
  return strip;
}

function withoutRows(chunk: Traced): Traced {
  const head = new RegExp(`^${ROW_OF_NUMBERS.source}`).exec(chunk.text)?.[0].length ?? 0;
  const rest = trim(slice(chunk, head));
  const tail = new RegExp(`${ROW_OF_NUMBERS.source}$`).exec(rest.text);
  return tail ? trim(slice(rest, 0, tail.index)) : rest;
}

function withoutPageNumber(chunk: Traced): Traced {
  return trim(slice(chunk, 0, chunk.text.search(/\d{0,3}$/)));
}

/** What stands after the last full stop: labels, or the beginning of a sentence that was cut off. */
function endStrip(strip: Strip, rest: Traced, barrier: boolean): void {
  if (rest.text === '') return;
  const isSentence =
    /[,\uff0c;\uff1b]/.test(rest.text) ||
    /[的了和与及在对将把]$/.test(rest.text) ||
    rest.text.length > 50 ||
    IN_A_SENTENCE.test(rest.text);
  if (isSentence) {
    strip.items.push(itemOf(rest, barrier));
    strip.cutOff = true;
    return;
  }
  strip.tail = splitLabels(rest.text) ?? [rest.text];
}

function itemOf(chunk: Traced, barrier: boolean): Item {
  const numbered = /^(0[1-9])(?!\d)|^(\p{Script=Han}{2,14})(0[1-9])(?!\d)/u.exec(chunk.text);
  if (numbered) {
    const [whole, before, label, after] = numbered;
    const number = Number(before ?? after);
    const rest = trim(slice(chunk, whole.length));
    if (label !== undefined) return { labels: [label], stuck: false, body: rest, number, barrier };
    const item = itemOf(rest, barrier);
    const run = item.labels.join('');
    return { ...item, labels: run === '' ? [] : [run], number };
  }
  const end = labelEnd(chunk.text);
  const run = chunk.text.slice(0, end);
  const labels = run === '' ? [] : splitLabels(run);
  const stuck = labels === undefined;
  return { labels: labels ?? [run], stuck, body: slice(chunk, end), number: undefined, barrier };
}
