// @ts-check

/**
 * The language to speak on a terminal: Chinese when the shell's locale begins with zh, English otherwise.
 * The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as POSIX has it.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {'zh' | 'en'}
 */
export function languageOf(environment) {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
