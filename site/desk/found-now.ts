import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../markdown/problem.ts';
import type { NotFound } from '../../records/searches.ts';
import { loadIndex, type SearchIndex } from '../../search/query.ts';
import { readSettings } from '../../server/settings.ts';
import { localDay } from '../client/local-day.ts';
import { searchIndex } from '../search-index.ts';
import { nowFinds } from './now-finds.ts';

/** Of searches that found nothing when they were made: the id of the article that answers each today. */
export async function foundNow(missed: readonly NotFound[], now: Date): Promise<Map<NotFound, string>> {
  const found = new Map<NotFound, string>();
  for (const language of ['zh', 'en'] as const) {
    const searches = missed.filter((one) => one.language === language);
    const index = searches.length > 0 ? await publishedIndex(language) : undefined;
    for (const one of index ? searches : []) {
      const id = index && nowFinds(index, one.query, localDay(now));
      if (id !== undefined) found.set(one, id);
    }
  }
  return found;
}

const kept = new Map<Language, { built: number; index: SearchIndex }>();

/**
 * The titles and phrasings by which agents find articles at this moment: those of the standing site, read again only
 * after a new one was built; while content is being written, those of it as it is. Nothing at the moment when one
 * site takes the place of another.
 */
async function publishedIndex(language: Language): Promise<SearchIndex | undefined> {
  if (import.meta.env.DEV) return loadIndex({ titles: (await searchIndex(language)).titles });
  const { settings, wrong } = readSettings(process.env);
  if (!settings) throw new Error(`${wrong.zh}\n${wrong.en}`);
  const file = path.join(settings.site, 'client', 'search', `${language}.index.titles.bin`);
  try {
    const { mtimeMs: built } = await stat(file);
    const known = kept.get(language);
    if (known?.built === built) return known.index;
    const index = loadIndex({ titles: await readFile(file) });
    kept.set(language, { built, index });
    return index;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
