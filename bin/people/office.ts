import type { Words } from '../../markdown/problem.ts';
import type { Accounts } from '../../records/accounts.ts';
import type { Joined } from '../../records/joining.ts';
import type { Store } from '../../records/store.ts';
import type { Given, Outcome, Terminal } from '../command.ts';

/** What a subcommand of `people` works with. */
export interface Office {
  store: Store;
  accounts: Accounts;
  given: Given;
  terminal: Terminal;
}

/** An outcome said in the person's language. */
export function said(exit: Outcome['exit'], { language }: Terminal, words: Words, json: unknown): Outcome {
  return { exit, text: words[language], json };
}

/** A refusal: exit 1, with the same sentence in the JSON. */
export function refused(terminal: Terminal, words: Words, json: object = {}): Outcome {
  return said(1, terminal, words, { error: words[terminal.language], ...json });
}

/** The passwords of those who joined, to be handed out; they are shown nowhere again. */
export function passwordList(joined: readonly Joined[]): Words {
  const rows = joined.map(({ number, name, password }) => `${number}\t${name}\t${password}`).join('\n');
  return {
    zh: `一次性密码（只显示这一次，首次登录必须修改）：\n${rows}`,
    en: `One-time passwords (shown this once, to be changed at the first sign-in):\n${rows}`,
  };
}
