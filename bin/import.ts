import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Words } from '../markdown/problem.ts';
import type { Call } from './import/call.ts';
import { importSources } from './import/import-sources.ts';
import { reportJson, reportText } from './import/report.ts';
import { calledWrongly, type Command, type Given } from './command.ts';

/** The centre that a new content folder is given, so that its drafts have categories. */
const CENTRE = path.join(import.meta.dirname, '..', 'content', 'centre');

/** `import`: raw pages of document sites become clean draft articles. */
export const importDocuments: Command = {
  summary: {
    zh: '把从文档网站存下来的网页文字变成文章草稿',
    en: 'turn saved pages of document sites into draft articles',
  },
  help: {
    zh: [
      '用法：npm run callready -- import 文件… --into 文件夹 [--owner 工号] [--replace] [--centre 文件夹]',
      '',
      '找出编码，繁体转成简体，去掉拼音、版权声明、下载提示、推荐列表、评论框和垃圾广告，',
      '还原错位的乱码，把连成一片的课件分成章节和段落，每章（每篇）写成一篇草稿：文件夹/zh/articles/IMP-001.md。',
      '逐个文件说明做了什么、拿不准什么（行：列）。原文件不会被改动。',
      '',
      '--into     草稿放进的内容文件夹；没有 centre 时从本项目复制一份',
      '--owner    草稿负责人的工号，默认 0000（请之后改成真正的负责人）',
      '--replace  导入以后有人改过的草稿也重写（默认不动它们）',
      '--centre   从哪里复制 centre，默认本项目的 content/centre',
      '',
      '看效果：CALLREADY_CONTENT=文件夹 npm start',
      '全部导入时退出码为 0；有文件没能导入为 1（其余照常导入）；命令写错为 2。',
    ].join('\n'),
    en: [
      'Usage: npm run callready -- import FILE... --into FOLDER [--owner NUMBER] [--replace] [--centre FOLDER]',
      '',
      'Finds the encoding, turns traditional characters into simplified ones, takes out pinyin, notices, download hints,',
      'lists of other documents, comment boxes and spam, restores garbled runs, parts run-together slides into chapters',
      'and paragraphs, and writes each chapter or essay as a draft: FOLDER/zh/articles/IMP-001.md.',
      'Says for each file what it did and what it doubts (line:column). The files themselves are never changed.',
      '',
      "--into     the content folder for the drafts; without a centre it is given a copy of this project's",
      '--owner    employee number of the keeper of the drafts, 0000 unless given (to be set later)',
      '--replace  also rewrite drafts that somebody has edited since (they are left alone otherwise)',
      '--centre   where to copy the centre from, content/centre of this project unless given',
      '',
      'To look at them: CALLREADY_CONTENT=FOLDER npm start',
      'Exits 0 when every file was imported, 1 when one could not be (the others are), 2 when called wrongly.',
    ].join('\n'),
  },
  options: {
    into: { type: 'string' },
    owner: { type: 'string' },
    centre: { type: 'string' },
    replace: { type: 'boolean' },
  },
  async run(given, terminal) {
    const call = await readCall(given);
    if (call.wrong) return calledWrongly(call.wrong, terminal);
    const today = terminal.now().toISOString().slice(0, 10);
    const results = await importSources(call, today, terminal);
    const failed = results.some(({ problem }) => problem !== undefined);
    return {
      exit: failed ? 1 : 0,
      text: reportText(results, call, terminal.language),
      json: reportJson(results, call, terminal.language),
    };
  },
};

async function readCall({ options, words }: Given): Promise<(Call & { wrong?: never }) | { wrong: Words }> {
  const { into, owner = '0000', centre = CENTRE, replace } = options;
  if (words.length === 0) {
    return {
      wrong: {
        zh: '请写要导入的文件，例如：npm run callready -- import 资料/*.txt --into drafts',
        en: 'Name the files to import, for example: npm run callready -- import pages/*.txt --into drafts',
      },
    };
  }
  if (typeof into !== 'string' || into === '') {
    return {
      wrong: {
        zh: '请用 --into 写明草稿放进哪个文件夹，例如 --into drafts',
        en: 'Say with --into which folder the drafts go to, for example --into drafts',
      },
    };
  }
  if (typeof owner !== 'string' || !/^[0-9A-Za-z]{1,20}$/.test(owner)) {
    return {
      wrong: {
        zh: `--owner 要写工号（1–20 个字母或数字），现在是“${String(owner)}”。`,
        en: `--owner must be an employee number of 1 to 20 letters or digits; it is "${String(owner)}".`,
      },
    };
  }
  const call = { sources: words, into, owner, centre: String(centre), replace: replace === true };
  const wrong = await overlapping(call);
  return wrong ? { wrong } : call;
}

/** Why a folder cannot take the drafts: it is one of the sources or lies in one, or a source lies where drafts go. */
async function overlapping({ sources, into }: Call): Promise<Words | undefined> {
  const folder = await real(into);
  if ((await isThere(folder)) === 'file') {
    return {
      zh: `--into 要写文件夹，“${into}”是一个文件。`,
      en: `--into must be a folder; "${into}" is a file.`,
    };
  }
  for (const source of sources) {
    const file = await real(source);
    if (isWithin(folder, file)) {
      return {
        zh: `--into 不能是要导入的“${source}”本身，也不能在它里面，否则会改动原文件。`,
        en: `--into must not be "${source}" itself or lie in it: the source would be changed.`,
      };
    }
    if (isWithin(file, path.join(folder, 'zh')) || isWithin(file, path.join(folder, 'centre'))) {
      return {
        zh: `要导入的“${source}”就在草稿文件夹里，可能被覆盖。请先把它移到别处。`,
        en: `"${source}" lies where the drafts go and could be overwritten. Move it elsewhere first.`,
      };
    }
  }
  return undefined;
}

function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

/** A path with links followed as far as it exists. */
async function real(file: string): Promise<string> {
  const whole = path.resolve(file);
  try {
    return await realpath(whole);
  } catch {
    const parent = path.dirname(whole);
    return parent === whole ? whole : path.join(await real(parent), path.basename(whole));
  }
}

async function isThere(file: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}
