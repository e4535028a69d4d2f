import type { CodeFile, Import } from './code-files.ts';

/** One place where the house is not as it should be: a sentence with its file and line. */
export type Breach = string;

/** A part of the house, by the paths of its files, and what it may import besides itself. */
interface Part {
  name: string;
  files: RegExp;
  /** What may come along into the running program. */
  values: RegExp[];
  /** What may be named as a type only. */
  types: RegExp[];
}

const CORE = /^(articles|notices|simulator|quizzes|import|search|records|markdown)\//;
const GROUND = /^markdown\//;
const SETTINGS = /^server\/settings\.ts$/;
const NOT_IN_PAGES = /^site\/(?!pages\/)/;

/** The parts from the most particular to the most general: the first that fits a file is its own. */
const PARTS: readonly Part[] = [
  { name: 'markdown', files: /^markdown\//, values: [], types: [] },
  { name: 'search', files: /^search\//, values: [], types: [] },
  { name: 'records', files: /^records\//, values: [], types: [] },
  { name: 'articles', files: /^articles\//, values: [GROUND], types: [] },
  { name: 'notices', files: /^notices\//, values: [GROUND], types: [] },
  { name: 'simulator', files: /^simulator\//, values: [GROUND], types: [] },
  { name: 'quizzes', files: /^quizzes\//, values: [GROUND], types: [] },
  { name: 'import', files: /^import\//, values: [GROUND], types: [] },
  {
    name: 'browser code',
    files: /^site\/(client\/|.*\.svelte$)/,
    values: [
      /^site\/words\//,
      /^simulator\/play[\w-]*\.ts$/,
      /^quizzes\/call-score\.ts$/,
      /^search\/(query|tokens|highlight)[\w-]*\.ts$/,
    ],
    types: [CORE, NOT_IN_PAGES],
  },
  { name: 'pages', files: /^site\/pages\//, values: [NOT_IN_PAGES], types: [CORE] },
  { name: 'components', files: /^site\/components\//, values: [NOT_IN_PAGES], types: [CORE] },
  { name: 'site', files: /^site\//, values: [CORE, SETTINGS, NOT_IN_PAGES], types: [] },
  { name: 'server', files: /^server\//, values: [/^records\//, GROUND, /^site\/[\w-]+\.ts$/], types: [] },
  { name: 'bin', files: /^bin\//, values: [CORE, /^server\//, NOT_IN_PAGES], types: [] },
  { name: 'test', files: /^(test\/|(vitest|playwright)\.config\.ts$)/, values: [/./], types: [] },
  {
    name: 'the settings of tools',
    files: /^[\w-]+\.config\.(ts|mjs)$/,
    values: [SETTINGS, NOT_IN_PAGES],
    types: [],
  },
];

/** Every import that goes through no door, and every file that stands in no room. */
export function wrongDoors(code: readonly CodeFile[]): Breach[] {
  return code.flatMap(({ file, imports }) => {
    const part = partOf(file);
    if (part === undefined) return [`${file}: this folder is no room; code belongs into one of the rooms.`];
    return imports
      .filter((each) => each.inside && !mayReach(part, each))
      .map((each) => explain(file, part, each));
  });
}

function partOf(file: string): Part | undefined {
  return PARTS.find(({ files }) => files.test(file));
}

function mayReach(part: Part, { to, only }: Import): boolean {
  if (partOf(to) === part && part.name !== 'pages') return true;
  const allowed = only === 'type' ? [...part.values, ...part.types] : part.values;
  return allowed.some((door) => door.test(to));
}

function explain(file: string, { name, types }: Part, { to, only, line }: Import): Breach {
  const asType = only === 'value' && types.some((door) => door.test(to));
  const mend = asType ? 'it may only name its types (import type)' : 'there is no such door';
  return `${file}:${line}: ${name} imports ${to}; ${mend}.`;
}

/**
 * Every way by which browser code would bring a module of Node.js along, however long the way: what it may import
 * directly is a matter of doors, but those files import others.
 */
export function serverCodeInBrowser(code: readonly CodeFile[]): Breach[] {
  const byName = new Map(code.map((each) => [each.file, each]));
  const seen = new Set<string>();
  const breaches: Breach[] = [];
  const follow = (file: string, way: readonly string[]) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { to, only, inside, line } of byName.get(file)?.imports ?? []) {
      if (only === 'type') continue;
      if (inside) follow(to, [...way, file]);
      else if (to.startsWith('node:')) {
        breaches.push(
          `${file}:${line}: imports ${to}, yet runs in the browser (${[...way, file].join(' → ')}).`,
        );
      }
    }
  };
  for (const { file } of code) if (partOf(file)?.name === 'browser code') follow(file, []);
  return breaches;
}

/** Every circle of files that import each other, types included, told once and from its first file in the alphabet. */
export function circles(code: readonly CodeFile[]): Breach[] {
  const byName = new Map(code.map((each) => [each.file, each]));
  const done = new Set<string>();
  const found = new Set<Breach>();
  const walk = (file: string, way: readonly string[]) => {
    const turn = way.indexOf(file);
    if (turn >= 0) {
      found.add(tellCircle(way.slice(turn)));
      return;
    }
    if (done.has(file)) return;
    for (const { to, inside } of byName.get(file)?.imports ?? []) if (inside) walk(to, [...way, file]);
    done.add(file);
  };
  for (const { file } of code) walk(file, []);
  return [...found];
}

function tellCircle(files: readonly string[]): Breach {
  const first = [...files].sort()[0] ?? '';
  const start = files.indexOf(first);
  const circle = [...files.slice(start), ...files.slice(0, start), first];
  return `${first}: imports itself in a circle: ${circle.join(' → ')}.`;
}
