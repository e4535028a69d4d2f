import { isAlias, isMap, isScalar, visit, type Document } from 'yaml';
import type { Words } from './problem.ts';

/** Something in YAML that an author did not mean. */
export interface YamlFault {
  /** Characters before it. */
  offset: number;
  /** What to write instead. */
  mend: Words;
}

/** Everything in some YAML that is not a plain field with a plain value. */
export function yamlFaults(document: Document): YamlFault[] {
  const errors = document.errors.map(({ pos, code }) => ({ offset: pos[0], code }));
  return [...errors, ...notPlain(document)].map(({ offset, code }) => ({ offset, mend: mendOf(code) }));
}

/**
 * What YAML can say beyond plain fields: aliases, anchors, tags and fields named by a list. Authors mean none of
 * them: they wrote a value that begins with `*`, `&` or `!` and forgot the quotes.
 */
function notPlain(document: Document): { offset: number; code: string }[] {
  const found: { offset: number; code: string }[] = [];
  visit(document, {
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isMap(node) && node.items.some(({ key }) => !isScalar(key)))
        found.push({ offset, code: 'FIELD_NAME' });
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        found.push({ offset, code: 'VALUE_SIGN' });
      }
    },
  });
  return found;
}

function mendOf(code: string): Words {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { zh: '同一个字段写了两次，请删掉一个。', en: 'the same field is written twice; delete one.' };
    case 'BAD_INDENT':
      return {
        zh: '缩进不对，同一层要对齐。',
        en: 'the indentation is off; fields of one level must line up.',
      };
    case 'TAB_AS_INDENT':
      return { zh: '不要用 Tab 缩进，请用空格。', en: 'use spaces, not tabs, to indent.' };
    case 'VALUE_SIGN':
      return {
        zh: '值以“*”“&”或“!”开头时，请用引号括起来。',
        en: 'quote a value that begins with "*", "&" or "!".',
      };
    case 'MISSING_CHAR':
      return { zh: '少了引号、括号或逗号。', en: 'a quote, bracket or comma is missing.' };
    default:
      return {
        zh: '请写成“字段: 值”，冒号后空一格；值里有冒号或井号时用引号括起来。',
        en: 'write "field: value" with a space after the colon, and quote a value that holds a colon or a hash.',
      };
  }
}
