import type { Language } from '../../markdown/problem.ts';
import type { Library } from '../library.ts';
import { MAY_LEAD, type Asker } from '../people/rights.ts';

/** The calls whose map somebody may look at, in the order of their ids; none for trainees and agents. */
export function mapList(
  { scenarios }: Pick<Library, 'scenarios'>,
  who: Asker,
  language: Language,
): { id: string; title: string }[] {
  if (!MAY_LEAD.includes(who.role)) return [];
  return scenarios
    .filter((call) => call.language === language)
    .map(({ id, title }) => ({ id, title }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
