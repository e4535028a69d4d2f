import { didYouMean, type Words } from '../../markdown/problem.ts';
import type { Command, Outcome, Terminal } from '../command.ts';
import type { Commands } from './commands.ts';
import { readWish, splitLine, understand } from './understand.ts';

/**
 * Carries out a line of the command line, without the words that start it.
 * What is called wrongly ends with exit code 2 and a sentence; whatever a command throws is thrown on.
 */
export async function answer(
  line: readonly string[],
  commands: Commands,
  terminal: Terminal,
): Promise<Outcome> {
  const wish = readWish(line);
  const { name, rest } = splitLine(line);
  if (name === undefined) {
    const alone = understand(line, {});
    if (alone.wrong) return wrongly(alone.wrong, 'callready --help', terminal);
    const list = await listCommands(commands, terminal);
    return { exit: wish.help ? 0 : 2, text: list.text, json: list.json };
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const mend = didYouMean(name, Object.keys(commands));
    const words = {
      zh: `没有命令“${name}”。${mend.zh}`,
      en: `There is no command "${name}".${mend.en}`,
    };
    return wrongly(words, 'callready --help', terminal);
  }
  const command = await load();
  if (wish.help) return help(command, terminal);
  const { given, wrong } = understand(rest, command.options);
  if (wrong) return wrongly(wrong, `callready ${name} --help`, terminal);
  return command.run(given, terminal);
}

function wrongly(words: Words, seeAlso: string, { language }: Terminal): Outcome {
  const hint = language === 'zh' ? `用法见 ${seeAlso}` : `See ${seeAlso}`;
  return { exit: 2, text: `${words[language]}\n${hint}`, json: { error: words[language] } };
}

function help(command: Command, { language }: Terminal): Outcome {
  const common = {
    zh: '  --lang zh|en  所用语言\n  --json        在标准输出上只给一个 JSON 值\n  -h, --help    显示这页说明',
    en: '  --lang zh|en  the language to speak\n  --json        one JSON value on standard output, nothing else\n  -h, --help    this page',
  };
  const text = `${command.help[language].trimEnd()}\n\n${common[language]}`;
  return { exit: 0, text, json: { help: text } };
}

async function listCommands(commands: Commands, { language }: Terminal) {
  const names = Object.keys(commands);
  // A command that cannot be loaded must not hide the others; calling it says what is wrong.
  const loaded = await Promise.allSettled(names.map(async (name) => commands[name]?.()));
  const listed = names.map((name, index) => {
    const result = loaded[index];
    return { name, summary: result?.status === 'fulfilled' ? (result.value?.summary[language] ?? '') : '' };
  });
  const width = Math.max(...names.map((name) => name.length));
  const title = language === 'zh' ? '用法：npm run callready -- 命令' : 'Usage: npm run callready -- COMMAND';
  const lines = listed.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`.trimEnd());
  const hint =
    language === 'zh' ? '每个命令的用法见：命令 --help' : 'How each command is called: COMMAND --help';
  return { text: [title, '', ...lines, '', hint].join('\n'), json: { commands: listed } };
}
