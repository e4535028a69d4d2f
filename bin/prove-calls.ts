import path from 'node:path';
import { didYouMean, printProblem, type Problem, type Words } from '../markdown/problem.ts';
import { readSettings } from '../server/settings.ts';
import { prove, type Proof } from '../simulator/prove.ts';
import { proveRound, type RoundProof } from '../simulator/prove-round.ts';
import type { Round } from '../simulator/round.ts';
import type { Scenario } from '../simulator/scenario.ts';
import type { Scorecard } from '../simulator/scorecard.ts';
import { isFolder } from '../site/content-files.ts';
import { readLibrary } from '../site/library.ts';
import { calledWrongly, type Command, type Terminal } from './command.ts';
import { isMeant } from './meant-call.ts';
import { printProof } from './proof-of-call.ts';
import { printRoundProof } from './proof-of-round.ts';
import { seenFromHere } from './seen-from-here.ts';

/** A call that was asked for, with what is wrong in its file and, when its paths can be followed, its proof. */
interface Proved {
  scenario: Scenario;
  file: string;
  problems: Problem[];
  proof?: Proof;
}

/** A round that was asked for; its proof is missing while its calls cannot all be followed. */
interface ProvedRound {
  round: Round;
  file: string;
  proof?: RoundProof;
}

/** What a word of the line may name. */
type Named = Pick<Scenario, 'id' | 'language' | 'place'>;

/** Rules of which one is enough that no path can be followed to its end. */
const NO_PATHS = ['missing-target', 'no-steps', 'too-large', 'not-a-step'];

/** `prove`: what a call is worth, found by walking all its paths. */
export const proveCalls: Command = {
  summary: {
    zh: '走遍模拟通话的每一条路，列出结局、最高分和蒙过的机会',
    en: 'walk every path of calls: endings, best and worst scores, chances',
  },
  help: {
    zh: [
      '用法：npm run callready -- prove [通话 …]',
      '',
      '走遍一通或几通模拟通话的所有走法，列出：步骤、回答和不同情形的数目，每个结局的最短走法，',
      '最高分和最低分，每个评分项最好和最差能得多少，各附最短走法，',
      '以及随便选、总选第一条、总选最长、总选最后一条时及格的机会。',
      '通话可以写文件（content/zh/scenarios/SC-02.md）、scenarios/SC-02.md、zh/SC-02 或 SC-02；不写就是全部。',
      '内容文件夹是 CALLREADY_CONTENT，默认 content。文件里有问题时先列出问题，退出码为 1。',
    ].join('\n'),
    en: [
      'Usage: npm run callready -- prove [CALL …]',
      '',
      'Walks every path of one or more calls and prints: how many steps, replies and different situations there are,',
      'the shortest path to each ending, the best and the worst score, the best and the worst of each criterion,',
      'each with a shortest path, and the chance of passing by choosing at random, always the first, the longest, the last.',
      'A CALL is a file (content/en/scenarios/SC-02.md), scenarios/SC-02.md, en/SC-02 or SC-02; without one, all calls.',
      'The content folder is CALLREADY_CONTENT, "content" unless set. Problems in a file are printed first; the exit code is then 1.',
    ].join('\n'),
  },
  options: {},
  async run({ words }, terminal) {
    const { settings, wrong } = readSettings(terminal.environment);
    if (!settings) return calledWrongly(wrong, terminal);
    const folder = path.resolve(settings.content);
    if (!(await isFolder(folder))) return calledWrongly(noFolder(folder), terminal);
    terminal.progress({ zh: `正在读 ${folder}`, en: `Reading ${folder}` });
    const { scenarios, rounds, shared, problems } = await readLibrary(folder);
    const all: Named[] = [...scenarios, ...rounds];
    const unknown = words.find((word) => !all.some((call) => isMeant(call, word, folder)));
    if (unknown !== undefined) return calledWrongly(noCall(unknown, all), terminal);
    const { scorecard } = shared;
    if (!scorecard) return withoutScorecard(seenFromHere(folder, problems), terminal);
    const isAsked = (call: Named) => words.length === 0 || words.some((w) => isMeant(call, w, folder));
    const asked = scenarios.filter(isAsked);
    const proved = asked.map((scenario) => {
      terminal.progress({ zh: `正在验证 ${scenario.place.file}`, en: `Proving ${scenario.place.file}` });
      return proveOne(scenario, scorecard, folder, problems);
    });
    const together = rounds
      .filter(isAsked)
      .map((round) => proveTogether(round, scenarios, scorecard, folder, problems));
    const clean = proved.every((call) => call.problems.length === 0);
    return {
      exit: clean ? 0 : 1,
      text:
        [
          ...proved.map((call) => printCall(call, scorecard, terminal)),
          ...together.map((round) => printRound(round, terminal)),
        ].join('\n\n') || nothingToProve(terminal),
      json: {
        calls: proved.map((call) => jsonOf(call, terminal)),
        ...(together.length > 0 && { rounds: together.map(jsonOfRound) }),
      },
    };
  },
};

function proveOne(
  scenario: Scenario,
  scorecard: Scorecard,
  folder: string,
  problems: readonly Problem[],
): Proved {
  const here = problems.filter(({ place }) => place.file === scenario.place.file);
  const follows = scenario.steps.length > 0 && !here.some(({ rule }) => NO_PATHS.includes(rule));
  return {
    scenario,
    file: path.join(path.relative(process.cwd(), folder), scenario.place.file),
    problems: seenFromHere(folder, here),
    ...(follows && { proof: prove(scenario, scorecard) }),
  };
}

function proveTogether(
  round: Round,
  scenarios: readonly Scenario[],
  scorecard: Scorecard,
  folder: string,
  problems: readonly Problem[],
): ProvedRound {
  const calls = round.calls.flatMap(({ text }) =>
    scenarios.filter(({ id, language }) => id === text && language === round.language),
  );
  const files = [round, ...calls].map(({ place }) => place.file);
  const sound = calls.length > 0 && !problems.some(({ place }) => files.includes(place.file));
  return {
    round,
    file: path.join(path.relative(process.cwd(), folder), round.place.file),
    ...(sound && { proof: proveRound(round, calls, scorecard) }),
  };
}

function printRound({ round, file, proof }: ProvedRound, { language }: Terminal): string {
  const words: Words = {
    zh: '先改好它和它的各通，才能算整组。',
    en: 'The whole can be proved once it and its calls are mended.',
  };
  return [`${file} · ${round.title}`, proof ? printRoundProof(proof, language) : words[language]].join('\n');
}

function jsonOfRound({ round, file, proof }: ProvedRound) {
  const { id, language, title } = round;
  return { id, language, file, title, ...proof };
}

function printCall(
  { scenario, file, problems, proof }: Proved,
  scorecard: Scorecard,
  { language }: Terminal,
) {
  const told = problems.map((problem) => printProblem(problem, language));
  const head = `${file} · ${scenario.title}`;
  if (proof) return [head, ...told, printProof(proof, scorecard, language)].join('\n');
  const words: Words = {
    zh: '先改好上面的问题，才能走遍它的路。',
    en: 'Its paths can be walked once these problems are mended.',
  };
  return [head, ...told, words[language]].join('\n');
}

function jsonOf({ scenario, file, problems, proof }: Proved, { language }: Terminal) {
  return {
    id: scenario.id,
    language: scenario.language,
    file,
    title: scenario.title,
    problems: problems.map(({ place, rule, words }) => ({ ...place, rule, message: words[language] })),
    ...proof,
  };
}

function withoutScorecard(problems: readonly Problem[], { language }: Terminal) {
  const words: Words = {
    zh: '没有能用的评分表（centre/scorecard.yaml），算不出分数。',
    en: 'There is no usable scorecard (centre/scorecard.yaml), so no score can be found.',
  };
  const told = problems.filter(({ place }) => place.file.endsWith('scorecard.yaml'));
  return {
    exit: 1,
    text: [words[language], ...told.map((problem) => printProblem(problem, language))].join('\n'),
    json: { error: words[language] },
  } as const;
}

function nothingToProve({ language }: Terminal): string {
  return { zh: '内容里还没有模拟通话。', en: 'There are no calls in the content yet.' }[language];
}

function noCall(word: string, calls: readonly Named[]): Words {
  const ids = [...new Set(calls.map(({ id }) => id))];
  const mend = didYouMean(path.basename(word).replace(/\.md$/, ''), ids);
  return {
    zh: `没有“${word}”这通模拟通话。${mend.zh}可以写：${ids.join('、')}`,
    en: `There is no call "${word}".${mend.en} There are: ${ids.join(', ')}`,
  };
}

function noFolder(folder: string): Words {
  return {
    zh: `没有“${folder}”这个文件夹。请检查 CALLREADY_CONTENT 的设置。`,
    en: `There is no folder "${folder}". Check the setting CALLREADY_CONTENT.`,
  };
}
