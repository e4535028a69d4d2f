import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MadeArticle } from '../thousand-articles.ts';

/** The articles as other tools take them: the phrasings, which those do not know, stand in the text to be fair. */
export async function pagesFor(folder: string, articles: readonly MadeArticle[]): Promise<void> {
  for (const { id, title, asked, text } of articles) {
    const body = text.replace(/^---\n.*?\n---\n/s, '');
    await writeFile(
      path.join(folder, `${id}.md`),
      `---\ntitle: ${JSON.stringify(title)}\n---\n${body}\n${asked.join('，')}。\n`,
    );
  }
}
