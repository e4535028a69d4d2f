import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Words } from '../markdown/problem.ts';
import type { Settings } from '../server/settings.ts';

/**
 * Why no site may be built into a folder, or undefined when it may. A build takes the place of the whole folder, so
 * it must hold nothing but an earlier build: no content, no records, no code and nobody's other files.
 * @param root the folder of the program
 */
export async function unfitForSite(
  root: string,
  { site, content, data }: Pick<Settings, 'site' | 'content' | 'data'>,
): Promise<Words | undefined> {
  if (!isWithin(root, site)) return outside(site, root);
  const precious = [content, data].some((folder) => folder === site || isWithin(site, folder));
  if (precious || isWithin(content, site)) return overlaps(site);
  const names = await readdir(site).catch(() => []);
  return names.length > 0 && !existsSync(path.join(site, 'built.json')) ? foreign(site) : undefined;
}

function isWithin(folder: string, other: string): boolean {
  const way = path.relative(folder, other);
  return way !== '' && way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}

function outside(site: string, root: string): Words {
  return {
    zh: `CALLREADY_SITE（${site}）要放在程序文件夹 ${root} 里面，网站才找得到程序库，例如 CALLREADY_SITE=dist。`,
    en: `CALLREADY_SITE (${site}) must be inside the program's folder ${root}, where the site finds its libraries; for example CALLREADY_SITE=dist.`,
  };
}

function overlaps(site: string): Words {
  return {
    zh: `CALLREADY_SITE（${site}）和内容或数据的文件夹重叠，生成网站会把它们换掉。请另选一个文件夹，例如 dist。`,
    en: `CALLREADY_SITE (${site}) overlaps the folder of the content or of the records, which a build would replace; choose another, such as dist.`,
  };
}

function foreign(site: string): Words {
  return {
    zh: `CALLREADY_SITE（${site}）里有别的文件，生成网站会把它们删掉。请先移走，或另选一个空文件夹。`,
    en: `CALLREADY_SITE (${site}) holds other files, which a build would delete; move them away, or choose an empty folder.`,
  };
}
