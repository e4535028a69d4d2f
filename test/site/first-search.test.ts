import { expect, test } from 'vitest';
import { loadIndex, search } from '../../search/query.ts';
import { partOf } from '../../site/client/card-parts.ts';
import { languages } from '../../site/content-files.ts';
import { cardParts, searchCards } from '../../site/search-cards.ts';
import { searchIndex } from '../../site/search-index.ts';
import { searchShelves } from '../../site/search-shelves.ts';
import { article, contentFolder } from './content-folder.ts';

const TITLES = ['Bills', 'Roaming', 'Porting', 'Refunds', 'Invoices'];

process.env['CALLREADY_CONTENT'] = contentFolder(
  Object.fromEntries(
    languages.flatMap((language) =>
      TITLES.map((title, at) => [`${language}/articles/BIL-0${String(at)}.md`, article(title)]),
    ),
  ),
);

for (const language of languages) {
  test(`a card in ${language} lies in the part that its number in the index names`, async () => {
    const { ids } = loadIndex(await searchIndex(language));
    const parts = (await cardParts()).filter(({ params }) => params.language === language);
    const at = new Map(
      parts.flatMap(({ params, cards }) => cards.map(({ id }) => [id, Number(params.part)])),
    );
    expect([...at]).toEqual(ids.map((id, document) => [id, partOf(document)]));
    expect(ids).toHaveLength(TITLES.length);
  });

  test(`the parts in ${language} hold what the file of all cards holds`, async () => {
    const parts = (await cardParts()).filter(({ params }) => params.language === language);
    expect(parts.flatMap(({ cards }) => cards)).toEqual(await searchCards(language));
  });

  test(`what a first search in ${language} begins with finds every article by its title`, async () => {
    const { first } = await searchIndex(language);
    const index = loadIndex({ titles: first });
    for (const { id, title } of await searchCards(language))
      expect(search(index, title, 3).map((hit) => hit.id)).toContain(id);
  });

  test(`only what there is can be asked for by the filter in ${language}`, async () => {
    const { categories, roles } = await searchShelves(language);
    expect(categories.map(({ id }) => id)).toEqual(['billing']);
    expect(roles.map(({ id }) => id)).toEqual(['agent']);
  });
}
