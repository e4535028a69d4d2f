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

/**
 * Reads a list of faults and puts each into the sound text. After `==` stand the rules that must find it, and no
 * other, in the order of their places; `old:` is what stands there once, `new:` what stands there instead, line by
 * line; `cut:` takes away all from there on; `all:` is a whole text in the place of the sound one. ▸ marks the very
 * place that must be told.
 */
export function faultsIn(list: string, sound: string): Fault[] {
  return list
    .split(/^== /m)
    .slice(1)
    .map((block) => seed(block, sound));
}

function seed(block: string, sound: string): Fault {
  const [head = '', ...lines] = block.trimEnd().split('\n');
  const [rules = '', name = ''] = head.split(': ');
  const whole = lines.filter((line) => line.startsWith('all:')).map((line) => line.replace(/^all: ?/, ''));
  let text = whole.length > 0 ? whole.join('\n') : sound;
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
    if (line.trim() === '' || line.startsWith('all:')) continue;
    const [, kind = '', text = ''] = /^(old|new|cut): ?(.*)$/.exec(line) ?? [];
    const last = edits.at(-1);
    if (kind === 'cut') edits.push({ old: [text, CUT], new: [] });
    else if (kind === 'new') last?.new.push(text);
    else if (kind !== 'old') throw new Error(`"${line}" is neither old, new, cut nor all`);
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
