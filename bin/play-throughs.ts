import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean, printProblem, type Problem, type Words } from '../markdown/problem.ts';
import { readSettings } from '../server/settings.ts';
import { proposeByways, type Byway } from '../simulator/byways.ts';
import { proveByMutants } from '../simulator/mutation-proof.ts';
import type { PlayThrough } from '../simulator/play-through.ts';
import type { Scenario } from '../simulator/scenario.ts';
import type { Scorecard } from '../simulator/scorecard.ts';
import { uncovered } from '../simulator/uncovered.ts';
import { writeByways } from '../simulator/write-byways.ts';
import { canBePlayed } from '../site/check-played-calls.ts';
import { isFolder } from '../site/content-files.ts';
import { readLibrary, type Library } from '../site/library.ts';
import { calledWrongly, type Command, type Outcome, type Terminal } from './command.ts';
import { coverJson, coverText, type Cover } from './cover-of-call.ts';
import { seenFromHere } from './seen-from-here.ts';

/** One call in one language with its play-throughs. */
interface Played {
  scenario: Scenario;
  list: PlayThrough[];
  /** The file of its play-throughs, below the content folder. */
  file: string;
}

/** `play-throughs`: what the play-throughs of a call leave out, and others that would show it. */
export const playThroughs: Command = {
  summary: {
    zh: '看一通电话的试演漏了什么，并补上',
    en: 'find what the play-throughs of a call leave out, and propose more',
  },
  help: {
    zh: [
      '用法：npm run callready -- play-throughs SC-07 [--mutants | --write]',
      '',
      '列出试演里从没走过的回答、从没见过两面的条件，再提出几条“旁路”，写法和结果都和试演文件里一样。',
      '旁路够不够，看变体：把通话改动一处（少一个条件、去错一步、改一个记号），至少要有一通试演对不上。',
      '',
      '--mutants  只列出没有一通试演能发现的改动：文件:行:列',
      '--write    把旁路写进 zh 和 en 的 play-throughs/SC-07.md（没有就新建）',
      '',
      '都发现得了时退出码为 0，有漏掉的为 1（写进去以后为 0），写法不对为 2。',
    ].join('\n'),
    en: [
      'Usage: npm run callready -- play-throughs SC-07 [--mutants | --write]',
      '',
      'Lists the replies that no play-through takes and the conditions that none has seen both ways, and proposes byways',
      'that do, written and judged as they stand in a file of play-throughs. Enough is found out by mutants: whatever one',
      'thing is changed in the call (a condition less, another target, another mark), some play-through must disagree.',
      '',
      '--mutants  only list the changes that no play-through would notice, as file:line:column',
      '--write    add the byways to play-throughs/SC-07.md in zh and en (made when missing)',
      '',
      'Exits 0 when every change is noticed, 1 when some are not (0 after --write), 2 when called wrongly.',
    ].join('\n'),
  },
  options: { write: { type: 'boolean' }, mutants: { type: 'boolean' } },
  async run({ options, words }, terminal) {
    const { settings, wrong } = readSettings(terminal.environment);
    if (!settings) return calledWrongly(wrong, terminal);
    const folder = path.resolve(settings.content);
    if (!(await isFolder(folder))) return calledWrongly(noFolder(folder), terminal);
    if (options.write && options.mutants) return calledWrongly(ONE_OF_BOTH, terminal);
    const [id] = words;
    if (id === undefined || words.length > 1) return calledWrongly(NAME_ONE, terminal);
    terminal.progress({ zh: `正在读 ${folder}`, en: `Reading ${folder}` });
    const library = await readLibrary(folder);
    const played = playedIn(library, id);
    const [first] = played;
    const { scorecard } = library.shared;
    if (!first || !scorecard) return calledWrongly(noCall(id, library), terminal);
    const faults = faultsOf(played, library);
    if (faults.length > 0) return faulty(seenFromHere(folder, faults), terminal);
    if (played.some(({ list }) => list.length !== first.list.length)) {
      return calledWrongly(otherTwin(played), terminal);
    }
    return answer({ played, first, scorecard, folder }, options, terminal);
  },
};

/** What is wrong only as long as byways are missing. */
const MENDED = ['missing-play-through'];

/** What has to be mended before anything can be said: the play-throughs themselves, and a call that cannot be played. */
function faultsOf(played: readonly Played[], { problems }: Library): Problem[] {
  return played.flatMap(({ file, scenario }) => {
    const inFile = problems.filter(({ place, rule }) => place.file === file && !MENDED.includes(rule));
    const inCall = problems.filter(({ place }) => place.file === scenario.place.file);
    return canBePlayed(scenario, problems) ? inFile : [...inFile, ...inCall];
  });
}

interface Asked {
  played: readonly Played[];
  /** The language in which byways are looked for; the other has the same at the same places. */
  first: Played;
  scorecard: Scorecard;
  folder: string;
}

async function answer(
  { played, first, scorecard, folder }: Asked,
  { write, mutants }: { write?: unknown; mutants?: unknown },
  terminal: Terminal,
): Promise<Outcome> {
  const { id } = first.scenario;
  terminal.progress({ zh: `正在改动 ${id}，看试演发不发现`, en: `Changing ${id} to see what notices it` });
  const shown = played.find(({ scenario }) => scenario.language === terminal.language) ?? first;
  const proof = proveByMutants(shown.scenario, scorecard, shown.list);
  const cover: Cover = {
    scenario: shown.scenario,
    list: shown.list,
    proof,
    left: uncovered(shown.scenario, shown.list),
  };
  const from = path.relative(process.cwd(), folder);
  if (mutants === true || proof.survivors.length === 0) {
    const exit = proof.survivors.length === 0 ? 0 : 1;
    return {
      exit,
      text: coverText(cover, 'unnoticed', from, terminal),
      json: coverJson(cover, from, terminal),
    };
  }
  terminal.progress({ zh: `正在为 ${id} 找旁路`, en: `Looking for byways through ${id}` });
  const byways = proposeByways(first.scenario, scorecard, first.list);
  const texts = played.map((one) => ({
    one,
    text: writeByways(one.scenario, first.scenario, scorecard, one.list, byways),
  }));
  if (write === true) {
    for (const { one, text } of texts) await append(folder, one, text);
    const written = texts.map(({ one }) => path.join(from, one.file));
    return {
      exit: 0,
      text: added(byways, written)[terminal.language],
      json: { id, added: byways.length, files: written },
    };
  }
  const proposed = texts.find(({ one }) => one === shown)?.text ?? '';
  return {
    exit: 1,
    text: `${coverText(cover, 'left out', from, terminal)}\n\n${proposed}`,
    json: { ...coverJson(cover, from, terminal), proposed },
  };
}

async function append(folder: string, { file, list, scenario }: Played, text: string): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  const before = list.length > 0 ? await readFile(target, 'utf8') : `---\ncall: ${scenario.id}\n---\n`;
  await writeFile(target, `${before.trimEnd()}\n\n${text}`);
}

function playedIn({ scenarios, playThroughs: all }: Library, id: string): Played[] {
  return scenarios
    .filter((scenario) => scenario.id.toLowerCase() === id.toLowerCase().replace(/\.md$/, ''))
    .map((scenario) => {
      const written = all.find((one) => one.id === scenario.id && one.language === scenario.language);
      const file = written?.place.file ?? `${scenario.language}/play-throughs/${scenario.id}.md`;
      return { scenario, list: written?.list ?? [], file };
    });
}

function added(byways: readonly Byway[], files: readonly string[]): Words {
  return {
    zh: `写进了 ${String(byways.length)} 条旁路：${files.join('、')}。`,
    en: `Added ${String(byways.length)} byways to ${files.join(' and ')}.`,
  };
}

function faulty(problems: readonly Problem[], { language }: Terminal): Outcome {
  return {
    exit: 1,
    text: problems.map((problem) => printProblem(problem, language)).join('\n'),
    json: {
      problems: problems.map(({ place, rule, words }) => ({ ...place, rule, message: words[language] })),
    },
  };
}

const NAME_ONE: Words = {
  zh: '请写一通电话的编号，例如：npm run callready -- play-throughs SC-07',
  en: 'Name one call, for example: npm run callready -- play-throughs SC-07',
};

const ONE_OF_BOTH: Words = {
  zh: '--mutants 和 --write 只能写一个。',
  en: 'Write either --mutants or --write.',
};

function noCall(id: string, { scenarios }: Library): Words {
  const mend = didYouMean(id, [...new Set(scenarios.map((scenario) => scenario.id))]);
  return {
    zh: `没有编号是“${id}”、读得懂的通话。${mend.zh}`,
    en: `There is no call "${id}" that can be read.${mend.en}`,
  };
}

function otherTwin(played: readonly Played[]): Words {
  const files = played.map(({ file, list }) => `${file} (${String(list.length)})`);
  return {
    zh: `两种语言的试演通数不一样：${files.join('、')}。请先补齐。`,
    en: `The languages have different numbers of play-throughs: ${files.join(', ')}. Make them the same first.`,
  };
}

function noFolder(folder: string): Words {
  return {
    zh: `没有“${folder}”这个文件夹。请检查路径，或检查 CALLREADY_CONTENT 的设置。`,
    en: `There is no folder "${folder}". Check the path, or the setting CALLREADY_CONTENT.`,
  };
}
