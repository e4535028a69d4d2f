import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { didYouMean, type Place, type Problem, type Words } from './problem.ts';
import { yamlFaults } from './yaml-faults.ts';

/** The YAML at the head of a file, with the place of every value. */
export interface Frontmatter {
  data: unknown;
  /** Where the value at a path stands, or the nearest thing above it that exists. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** For each field of a schema, what an author may write there: the end of "`field` must be …". */
export type Wanted = Record<string, Words>;

/**
 * Reads YAML. Broken YAML gives a Problem each and empty data.
 * @param firstLine the file's line (from 1) on which the YAML begins
 */
export function readFrontmatter(
  file: string,
  text: string,
  yaml: string | undefined,
  firstLine: number,
): { frontmatter: Frontmatter; problems: Problem[] } {
  if (yaml === undefined) {
    const place = { file, line: 1, column: 1 };
    const opened = text.startsWith('---');
    const words = opened
      ? {
          zh: '开头的“---”没有结束，请在资料后面另起一行再写“---”。',
          en: 'The head opened with "---" is never closed; add a line "---" after it.',
        }
      : {
          zh: '文件开头缺少“---”之间的资料（至少要有 title）。',
          en: 'The file must begin with facts between two "---" lines (at least a title).',
        };
    return {
      frontmatter: { data: {}, placeOf: () => place },
      problems: [{ place, rule: 'frontmatter', words }],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core' });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const problems = yamlFaults(document).map(({ offset, mend }) => ({
    place: at(offset),
    rule: 'frontmatter',
    words: {
      zh: `开头的资料写法不对：${mend.zh}`,
      en: `The head of the file cannot be read: ${mend.en}`,
    },
  }));
  const data: unknown = problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : {};
  const whole = { file, line: firstLine, column: 1 };
  return {
    frontmatter: { data: data ?? {}, placeOf: (path) => placeIn(document, path, at) ?? whole },
    problems: firstOfEachLine(problems),
  };
}

/** YAML often stumbles over one slip several times; the author needs to hear of it once. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ place }, index) => problems.findIndex((other) => other.place.line === place.line) === index,
  );
}

function placeIn(
  document: Document,
  path: readonly PropertyKey[],
  at: (offset: number) => Place,
): Place | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const steps = path.slice(0, length);
    const node = document.getIn(steps, true);
    if (isNode(node) && node.range) return at(node.range[0]);
    const parent = document.getIn(steps.slice(0, -1), true) ?? document.contents;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(steps.at(-1)))
      : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return at(pair.key.range[0]);
  }
  return undefined;
}

/** Checks a head against a schema: all the author's mistakes at once, each at its place, unknown fields with a suggestion. */
export function checkFrontmatter<T>(
  frontmatter: Frontmatter,
  schema: z.ZodType<T>,
  wanted: Wanted,
): { value: T; problems: [] } | { value: undefined; problems: Problem[] } {
  const result = schema.safeParse(frontmatter.data);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(frontmatter, [...issue.path, key], Object.keys(wanted)));
    }
    return [wrongField(frontmatter, issue.path, wanted)];
  });
  return { value: undefined, problems };
}

function unknownField(frontmatter: Frontmatter, path: PropertyKey[], known: string[]): Problem {
  const field = String(path.at(-1));
  const hint = didYouMean(
    field,
    known.map((name) => name.split('.').at(-1) ?? name),
  );
  return {
    place: frontmatter.placeOf(path),
    rule: 'frontmatter',
    words: {
      zh: `没有“${quote(field)}”这个字段。${hint.zh || `可以写：${known.join('、')}。`}`,
      en: `There is no field "${quote(field)}".${hint.en || ` You may write: ${known.join(', ')}.`}`,
    },
  };
}

function wrongField(frontmatter: Frontmatter, path: readonly PropertyKey[], wanted: Wanted): Problem {
  if (path.length === 0) return notFields(frontmatter);
  const named = path.filter((step) => typeof step === 'string');
  const field = named.join('.');
  const want = wanted[field] ?? wanted[named[0] ?? ''] ?? { zh: '另一种写法', en: 'written differently' };
  const given = valueAt(frontmatter.data, path);
  const words: Words =
    given === undefined
      ? { zh: `缺少“${field}”，要写${want.zh}。`, en: `"${field}" is missing; write ${want.en}.` }
      : {
          zh: `“${field}”写成了“${quote(given)}”，要写${want.zh}。`,
          en: `"${field}" is "${quote(given)}"; write ${want.en}.`,
        };
  return { place: frontmatter.placeOf(path), rule: 'frontmatter', words };
}

function notFields(frontmatter: Frontmatter): Problem {
  return {
    place: frontmatter.placeOf([]),
    rule: 'frontmatter',
    words: {
      zh: `开头的资料写成了“${quote(frontmatter.data)}”，请写成“字段: 值”，一行一个。`,
      en: `The head of the file is "${quote(frontmatter.data)}"; write "field: value" lines instead.`,
    },
  };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function quote(value: unknown): string {
  const text =
    typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
