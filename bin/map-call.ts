import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean, type Language, type Words } from '../markdown/problem.ts';
import { readSettings } from '../server/settings.ts';
import { drawMap } from '../simulator/map/draw-map.ts';
import { FILE_COLOURS } from '../simulator/map/file-colours.ts';
import { viewForTrainers } from '../simulator/map/view-for-trainers.ts';
import type { Scenario } from '../simulator/scenario.ts';
import { isFolder } from '../site/content-files.ts';
import { readLibrary } from '../site/library.ts';
import { calledWrongly, type Command, type Terminal } from './command.ts';
import { isMeant } from './meant-call.ts';

/** `map`: a call as a picture. */
export const mapCall: Command = {
  summary: {
    zh: '把一通模拟通话画成地图（SVG）',
    en: 'draw a call as a map (SVG)',
  },
  help: {
    zh: [
      '用法：npm run -s callready -- map SC-02 [--language zh|en] [--out 文件.svg]',
      '',
      '把一通电话画成地图：每个步骤一个方框，箭头是回答（去同一步的合成一条，写明几条），',
      '箭头旁是情绪变化、在这里能得的必做项（M1，只能得一半的写 M5/2）和一票否决（✕F2），',
      '结局用颜色和文字标出。↻ 是留在原处；很多步骤都通向的结局，写在方框里（→ E4）。',
      '不写 --out 就打印到标准输出。网站上，培训师和班长在“通话地图”页还能看到大家在哪里跌倒。',
      '通话可以写文件、scenarios/SC-02.md、zh/SC-02 或 SC-02。内容文件夹是 CALLREADY_CONTENT，默认 content。',
    ].join('\n'),
    en: [
      'Usage: npm run -s callready -- map SC-02 [--language zh|en] [--out FILE.svg]',
      '',
      'Draws a call as a map: a box for each step, an arrow for the replies that lead the same way, with their number,',
      'and beside it the change of mood, the must-dos that can be earned (M1; M5/2 where only half) and auto-fails (✕F2).',
      'Endings have a colour and a word. ↻ stays where it is; an ending that many steps lead to is told in them (→ E4).',
      'Without --out it is printed. On the site, trainers and leaders find the same map with where people fall.',
      'A call is a file, scenarios/SC-02.md, en/SC-02 or SC-02. The content folder is CALLREADY_CONTENT, "content" unless set.',
    ].join('\n'),
  },
  options: { language: { type: 'string' }, out: { type: 'string' } },
  async run({ options: { language, out }, words }, terminal) {
    const { settings, wrong } = readSettings(terminal.environment);
    if (!settings) return calledWrongly(wrong, terminal);
    const [word] = words;
    if (word === undefined || words.length > 1) return calledWrongly(NAME_ONE, terminal);
    if (language !== undefined && !isLanguage(language)) return calledWrongly(WHICH_LANGUAGE, terminal);
    const folder = path.resolve(settings.content);
    if (!(await isFolder(folder))) return calledWrongly(noFolder(folder), terminal);
    terminal.progress({ zh: `正在读 ${folder}`, en: `Reading ${folder}` });
    const { scenarios, shared, problems } = await readLibrary(folder);
    const meant = scenarios.filter((call) => isMeant(call, word, folder));
    const call = inLanguage(meant, language, terminal);
    if (!call) return calledWrongly(noCall(word, language, meant.length > 0 ? meant : scenarios), terminal);
    const { scorecard } = shared;
    if (!scorecard) return calledWrongly(NO_SCORECARD, terminal);
    const { id, language: drawn } = call;
    const svg = drawMap(viewForTrainers(call, scorecard, drawn), { colours: FILE_COLOURS });
    if (typeof out !== 'string') return { exit: 0, text: svg, json: { id, language: drawn, svg } };
    try {
      await writeFile(out, svg);
    } catch {
      return calledWrongly(cannotWrite(out), terminal);
    }
    const faults = problems.filter(({ place }) => place.file === call.place.file).length;
    return {
      exit: 0,
      text: written(call, out, faults)[terminal.language],
      json: { id, language: drawn, file: out },
    };
  },
};

function isLanguage(word: unknown): word is Language {
  return word === 'zh' || word === 'en';
}

/** The call in the language that was asked for, else in the person's own, else in the one it has. */
function inLanguage(
  meant: readonly Scenario[],
  asked: Language | undefined,
  terminal: Terminal,
): Scenario | undefined {
  if (asked !== undefined) return meant.find((call) => call.language === asked);
  return meant.find((call) => call.language === terminal.language) ?? meant[0];
}

function noCall(word: string, language: Language | undefined, there: readonly Scenario[]): Words {
  const ids = [...new Set(there.map(({ id }) => id))].sort();
  if (language !== undefined && there.every(({ language: other }) => other !== language)) {
    return { zh: `“${word}”还没有${language}版。`, en: `There is no ${language} version of "${word}" yet.` };
  }
  const hint = didYouMean(word, ids);
  const list = ids.join(', ') || '–';
  return {
    zh: `没有通话“${word}”。${hint.zh}现有：${list}`,
    en: `There is no call "${word}".${hint.en} There are: ${list}`,
  };
}

function written({ id, steps }: Scenario, out: string, faults: number): Words {
  const count = steps.length;
  const left: Words = {
    zh: faults > 0 ? `文件里还有 ${faults} 个问题，图可能不全：npm run callready -- check` : '',
    en:
      faults > 0 ? ` Its file has ${faults} problems, so it may lack a way: npm run callready -- check` : '',
  };
  return {
    zh: `已画好 ${id}（${count} 个步骤）：${out}${left.zh && `。${left.zh}`}`,
    en: `Drew ${id} with ${count} steps: ${out}${left.en && `.${left.en}`}`,
  };
}

function noFolder(folder: string): Words {
  return {
    zh: `没有内容文件夹 ${folder}。请检查 CALLREADY_CONTENT。`,
    en: `There is no content folder ${folder}. Look at CALLREADY_CONTENT.`,
  };
}

function cannotWrite(out: string): Words {
  return {
    zh: `写不了 ${out}。请检查这个文件夹在不在、能不能写。`,
    en: `${out} cannot be written. See that its folder exists and may be written to.`,
  };
}

const NAME_ONE: Words = {
  zh: '请写一通电话，例如：npm run callready -- map SC-02 --out SC-02.svg',
  en: 'Name one call, for example: npm run callready -- map SC-02 --out SC-02.svg',
};

const WHICH_LANGUAGE: Words = { zh: '--language 写 zh 或 en。', en: '--language is zh or en.' };

const NO_SCORECARD: Words = {
  zh: '没有能用的评分表（centre/scorecard.yaml），画不出结局的好坏。请先运行 npm run callready -- check',
  en: 'There is no usable scorecard (centre/scorecard.yaml), so endings cannot be told apart. Run npm run callready -- check first.',
};
