import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createAnnouncer } from '../setup/announcer.mjs';
import { Failure, printFailure } from '../setup/failure.mjs';
import { findBrowser } from '../setup/find-browser.mjs';
import { languageOf } from '../setup/language.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { STEPS, type Step } from './steps.ts';
import { tally, type Tally } from './tally.ts';

const root = process.cwd();
const language = languageOf(process.env);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  const names = STEPS.map(({ name }) => name).join(', ');
  const sentence =
    language === 'zh'
      ? `没有叫“${unknown.join('、')}”的步骤；有这些：${names}。`
      : `There is no step ${unknown.join(', ')}; there are ${names}.`;
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const announcer = createAnnouncer({ language, stream: process.stdout, steps: steps.length });
const quiet = createAnnouncer({ language, stream: process.stdout, steps: 1, quiet: true });
const environment = testEnvironment();
const results = new Map<string, Tally>();
for (const step of steps) results.set(step.name, await carryOut(step));
summarise();

/** The shell's environment without the product's settings: a person's own must not decide what the tests see. */
function testEnvironment(): NodeJS.ProcessEnv {
  const settings = ['HOST', 'PORT', 'CALLREADY_CONTENT', 'CALLREADY_DATA', 'CALLREADY_SITE', 'DATABASE_URL'];
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)));
  return process.stdout.isTTY ? rest : { ...rest, NO_COLOR: '1' };
}

async function carryOut(step: Step): Promise<Tally> {
  const missing = step.needs?.find((name) => (results.get(name)?.failed ?? 0) > 0);
  if (missing !== undefined) {
    announcer.ready(step.title, {
      zh: `没有运行，因为“${missing}”没有通过`,
      en: `not run, because ${missing} failed`,
    });
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const work = announcer.begin(step.title, {
    zh: `通常 ${step.usually} 秒`,
    en: `usually ${step.usually} s`,
  });
  const ended = await runAll(step).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    return { well: false, output: printFailure(error, language) };
  });
  const result = tally(step, ended.well, readReport(step));
  work.done(sentence(step, result));
  if (result.failed > 0) process.stdout.write(`${ended.output.trimEnd()}\n`);
  return result;
}

async function runAll(step: Step): Promise<{ well: boolean; output: string }> {
  if (step.report) rmSync(path.join(root, step.report.file), { force: true });
  const browser = step.name === 'stories' ? await findBrowser(root, quiet) : undefined;
  const outputs: string[] = [];
  let well = true;
  for (const program of step.programs) {
    const { code, output } = await runProgram(root, `test-${step.name}`, process.execPath, program, {
      environment: { ...environment, ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }) },
    });
    if (code !== 0) outputs.push(output);
    well &&= code === 0;
  }
  return { well, output: outputs.join('\n') };
}

function readReport({ report }: Step): string | undefined {
  if (report === undefined) return undefined;
  try {
    return readFileSync(path.join(root, report.file), 'utf8');
  } catch {
    return undefined;
  }
}

function sentence({ report }: Step, { passed, failed, skipped }: Tally) {
  if (passed + skipped === 0 && failed === 1 && report) return { zh: '一个测试也没有跑', en: 'no test ran' };
  if (!report) return failed === 0 ? { zh: '通过', en: 'passed' } : { zh: '没有通过', en: 'failed' };
  return {
    zh: `${passed} 项通过，${failed} 项失败，${skipped} 项跳过`,
    en: `${passed} passed, ${failed} failed, ${skipped} skipped`,
  };
}

/** The last line is for machines too and therefore in English everywhere. */
function summarise() {
  const all = [...results.values()];
  const passed = all.reduce((sum, each) => sum + each.passed, 0);
  const failed = all.reduce((sum, each) => sum + each.failed, 0);
  const broken = [...results].filter(([, each]) => each.failed > 0).map(([name]) => name);
  if (broken.length > 0) {
    const again = `npm test -- ${broken.join(' ')}`;
    process.stdout.write(
      language === 'zh' ? `\n只重跑没通过的：${again}\n` : `\nTo run the failed steps again: ${again}\n`,
    );
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
