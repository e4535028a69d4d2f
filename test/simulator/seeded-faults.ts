import { readFileSync } from 'node:fs';
import type { Language } from '../../markdown/problem.ts';

/** A mistake put into a sound text on purpose. */
export interface Fault {
  name: string;
  /** The rules that must find it, and no other, each with the place it must tell: `rule line:column`. */
  expected: string[];
  text: string;
}

interface Edit {
  old: string[];
  new: string[];
}

/** Stands in a list of faults where one must be told. */
const MARK = '▸';

/** A call without a fault that uses most of the authors' language. */
export function sound(language: Language): string {
  return readFileSync(new URL(`faults/sound.${language}.md`, import.meta.url), 'utf8');
}

/** Reads a list of faults (see `faults/faults.en.txt`) and puts each into the sound text. */
export function seededFaults(file: string, sound: string): Fault[] {
  const list = readFileSync(new URL(`faults/${file}`, import.meta.url), 'utf8');
  return list
    .split(/^== /m)
    .slice(1)
    .map((block) => seed(block, sound));
}

function seed(block: string, sound: string): Fault {
  const [head = '', ...lines] = block.trimEnd().split('\n');
  const [rules = '', name = ''] = head.split(': ');
  let text = sound;
  for (const edit of editsOf(lines)) text = edited(text, edit, head);
  const places = placesIn(text);
  const expected = rules.split(', ');
  if (expected.length !== places.length) throw new Error(`"${head}" marks ${String(places.length)} places`);
  return {
    name,
    expected: expected.map((rule, index) => `${rule} ${places[index] ?? ''}`),
    text: text.replaceAll(MARK, ''),
  };
}

function editsOf(lines: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    const [, kind = '', text = ''] = /^(old|new|cut): ?(.*)$/.exec(line) ?? [];
    const last = edits.at(-1);
    if (kind === 'cut') edits.push({ old: [text, CUT], new: [] });
    else if (kind === 'new') last?.new.push(text);
    else if (kind !== 'old') throw new Error(`"${line}" is neither old, new nor cut`);
    else if (last && last.new.length === 0 && !last.old.includes(CUT)) last.old.push(text);
    else edits.push({ old: [text], new: [] });
  }
  return edits;
}

/** Stands in an edit for everything up to the end. */
const CUT = '\0';

function edited(text: string, edit: Edit, fault: string): string {
  const cut = edit.old.includes(CUT);
  const passage = edit.old.filter((line) => line !== CUT).join('\n');
  const [before, after, ...more] = text.split(passage);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`"${fault}" must find this exactly once: ${passage}`);
  }
  return before + edit.new.join('\n') + (cut ? '' : after);
}

function placesIn(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const parts = line.split(MARK).slice(0, -1);
    return parts.map((_, part) => {
      const column = parts.slice(0, part + 1).join('').length + 1;
      return `${String(index + 1)}:${String(column)}`;
    });
  });
}
