import type { CodeFile } from './code-files.ts';
import type { Breach } from './doors.ts';

/** Names that say nothing of what is inside, so that everything ends up there. */
const EMPTY_NAMES = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'misc',
  'common',
  'shared',
  'stuff',
  'lib',
]);

/** Words cut short, with the word to write. */
const CUT_SHORT: Readonly<Record<string, string>> = {
  auth: 'sign-in',
  btn: 'button',
  calc: 'compute',
  cfg: 'settings',
  cmd: 'command',
  conf: 'settings',
  ctx: 'what it is the context of',
  db: 'database',
  dest: 'target',
  dir: 'folder',
  doc: 'document',
  elem: 'element',
  err: 'error',
  evt: 'event',
  fmt: 'format',
  fn: 'function',
  idx: 'index',
  img: 'picture',
  impl: 'what it does',
  info: 'what it tells',
  init: 'begin',
  mgr: 'what it does',
  msg: 'message',
  num: 'number',
  obj: 'what it is',
  param: 'what it is',
  pkg: 'package',
  prev: 'before',
  proc: 'process',
  qs: 'questions',
  req: 'request',
  res: 'answer',
  src: 'source',
  srv: 'server',
  str: 'text',
  svc: 'service',
  tmp: 'temporary',
  usr: 'person',
  val: 'value',
};

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const COMPONENT = /^([A-Z][a-z0-9]*)+$/;
const FROM_ADDRESS = /^\[(\.\.\.)?[a-z-]+\]$/;

/** Every file and folder of code whose name is not a trainer's word in kebab-case, and every barrel. */
export function wrongNames(code: readonly CodeFile[]): Breach[] {
  const names = code.flatMap((each) => nameBreaches(each.file));
  const barrels = code
    .filter(({ barrel }) => barrel)
    .map(({ file }) => `${file}: a barrel only hands on what others export; import from where it is made.`);
  return [...new Set([...names, ...barrels])];
}

function nameBreaches(file: string): Breach[] {
  const segments = file.split('/');
  const last = segments.length - 1;
  return segments.flatMap((segment, index) => {
    const words = index === last ? segment.split('.').slice(0, -1) : [segment];
    const shape = words.every((word) => wellShaped(word, index === last && isComponent(file)));
    const where = segments.slice(0, index + 1).join('/');
    return [
      ...(shape ? [] : [`${where}: names are in kebab-case.`]),
      ...words.flatMap((word) => wordBreaches(where, word)),
      ...(index === last ? fileNameBreaches(file, words[0] ?? '') : []),
    ];
  });
}

function wellShaped(word: string, component: boolean): boolean {
  return KEBAB.test(word) || FROM_ADDRESS.test(word) || (component && COMPONENT.test(word));
}

/** What Svelte and Astro call by a tag; tags of one's own begin with a capital there. */
function isComponent(file: string): boolean {
  return file.endsWith('.svelte') || (file.endsWith('.astro') && !file.startsWith('site/pages/'));
}

function wordBreaches(where: string, name: string): Breach[] {
  if (EMPTY_NAMES.has(name)) return [`${where}: "${name}" says nothing; name it after what it does.`];
  return name.split('-').flatMap((word) => {
    const whole = CUT_SHORT[word];
    return whole === undefined ? [] : [`${where}: "${word}" is cut short; write "${whole}".`];
  });
}

function fileNameBreaches(file: string, name: string): Breach[] {
  if (name === 'types') return [`${file}: a type lives with its maker, not in a file of types.`];
  if (name === 'index' && !file.startsWith('site/pages/')) {
    return [`${file}: "index" says nothing; name the file after its main export.`];
  }
  return [];
}
