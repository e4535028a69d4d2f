import { knowledgeWords } from '../words/knowledge.ts';
import { pageLanguage } from './page-language.ts';
import { linePartsOf } from './placeholders.ts';
import { toast } from './toast.ts';

const words = knowledgeWords[pageLanguage()];

/**
 * Copies a line to say and tells what is still to be filled in. Plain text only: chat tools and ticket systems
 * take no formatting.
 *
 * @param warning said before everything else, when the article must not be read out
 * @returns false when the browser did not let us
 */
export async function copyLine(
  line: string,
  ownNumber: string | undefined,
  warning: string | undefined,
): Promise<boolean> {
  const parts = linePartsOf(line, ownNumber);
  const text = parts.map((part) => part.text).join('');
  const open = parts.flatMap(({ placeholder, filled }) => (placeholder && !filled ? [placeholder] : []));
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    toast(words.copyFailed);
    return false;
  }
  document.dispatchEvent(new Event('line-copied'));
  toast([...(warning ? [warning] : []), words.copied(text, [...new Set(open)])].join(' '));
  return true;
}
