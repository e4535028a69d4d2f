import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean, type Language, type Words } from '../../markdown/problem.ts';
import type { Command, Given } from '../command.ts';

type Options = Command['options'];

/** The options that every command takes. */
const COMMON = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const satisfies Options;

/** What a line asks for besides the command's own options. */
export interface Wish {
  help: boolean;
  json: boolean;
  /** Undefined when the line leaves it to the shell's locale. */
  language: Language | undefined;
}

/**
 * The name of the command on a line, with what stands before and after it; undefined when there is none.
 * Common options may stand before the name.
 */
export function splitLine(line: readonly string[]): { name: string | undefined; rest: string[] } {
  const { tokens } = parseArgs({ args: [...line], options: COMMON, strict: false, tokens: true });
  const first = tokens.find((token) => token.kind === 'positional');
  if (first === undefined) return { name: undefined, rest: [...line] };
  return { name: first.value, rest: line.filter((_, index) => index !== first.index) };
}

/** The wish on a line, as far as it can be made out: even a wrong line is answered in the language it asks for. */
export function readWish(line: readonly string[]): Wish {
  const { values } = parseArgs({ args: [...line], options: COMMON, strict: false });
  const language = values.lang === 'zh' || values.lang === 'en' ? values.lang : undefined;
  return { help: values.help === true, json: values.json === true, language };
}

/** What a line gives to a command, or what is wrong with it: all of it, one sentence a line. */
export function understand(
  line: readonly string[],
  own: Options,
): { given: Given; wrong?: never } | { given?: never; wrong: Words } {
  const options: Options = { ...own, ...COMMON };
  const config = { args: [...line], options, strict: false, tokens: true } as const satisfies ParseArgsConfig;
  const { values, positionals, tokens } = parseArgs(config);
  const wrong = tokens.flatMap((token) => (token.kind === 'option' ? (mistake(token, options) ?? []) : []));
  if (wrong.length > 0) {
    return { wrong: { zh: wrong.map(({ zh }) => zh).join('\n'), en: wrong.map(({ en }) => en).join('\n') } };
  }
  return { given: { options: values, words: positionals } };
}

interface OptionOnLine {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function mistake({ name, rawName, value, inlineValue }: OptionOnLine, options: Options): Words | undefined {
  const option = options[name];
  if (option === undefined) {
    const mend = didYouMean(
      rawName,
      Object.keys(options).map((each) => `--${each}`),
    );
    return {
      zh: `没有选项 ${rawName}。${mend.zh}`,
      en: `There is no option ${rawName}.${mend.en}`,
    };
  }
  if (option.type === 'boolean' && value !== undefined) {
    return { zh: `${rawName} 后面不写值。`, en: `${rawName} takes no value.` };
  }
  if (option.type === 'string' && (value === undefined || (value.startsWith('--') && !inlineValue))) {
    return { zh: `${rawName} 后面要写值。`, en: `${rawName} needs a value after it.` };
  }
  if (name === 'lang' && value !== 'zh' && value !== 'en') {
    return { zh: `--lang 要写 zh 或 en。`, en: `--lang is zh or en.` };
  }
  return undefined;
}
