import { answer } from './line/answer.ts';
import { commands } from './line/commands.ts';
import { createProgress } from './line/progress.ts';
import { readWish } from './line/understand.ts';
import { unexpected } from './line/unexpected.ts';
import { languageOf } from './setup/language.mjs';

const line = process.argv.slice(2);
const wish = readWish(line);
const language = wish.language ?? languageOf(process.env);
const now = () => new Date();
const progress = createProgress(process.stderr, language, now);

// The reader of a pipe may leave early (`… | head`); that is no error.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

process.on('uncaughtException', (error) => void endUnexpectedly(error));
process.on('unhandledRejection', (reason) => void endUnexpectedly(reason));

// The program that started us may be killed and then cannot pass the signal on; ask ourselves to end.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

try {
  const terminal = { language, progress: progress.tell, environment: process.env, now };
  const { exit, text, json } = await answer(line, commands, terminal);
  progress.clear();
  if (wish.json) await write(process.stdout, JSON.stringify(json ?? null));
  await write(wish.json || exit === 2 ? process.stderr : process.stdout, text);
  process.exit(exit);
} catch (error) {
  await endUnexpectedly(error);
}

async function endUnexpectedly(error: unknown) {
  progress.clear();
  const sentence = unexpected(error, line, now())[language];
  if (wish.json) await write(process.stdout, JSON.stringify({ error: sentence }));
  await write(process.stderr, sentence);
  process.exit(1);
}

/** Writes a line and waits until it is out: a process that exits at once would cut off what a pipe has not taken yet. */
function write(stream: NodeJS.WriteStream, text: string) {
  return new Promise<void>((resolve) => {
    if (text === '') resolve();
    else stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve());
  });
}
