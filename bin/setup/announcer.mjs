// @ts-check

/** @import { Words } from '../../markdown/problem.ts' */

/**
 * Tells a person on the terminal which step of how many we are in, how long it usually takes and how long it took.
 * On a screen the line of progress overwrites itself; in a log it comes every ten seconds.
 * A quiet announcer says nothing of steps that are ready, only of work.
 * @param {{ language: keyof Words, stream: NodeJS.WriteStream, steps: number, quiet?: boolean }} choices
 */
export function createAnnouncer({ language, stream, steps, quiet = false }) {
  let number = 0;
  const count = () => (quiet ? '' : `[${++number}/${steps}] `);
  // The reader of a pipe may leave early (`npm start | head`); the work goes on.
  stream.on('error', () => undefined);
  return {
    /**
     * A step with nothing to do.
     * @param {Words} title
     * @param {Words} state
     */
    ready(title, state) {
      const mark = count();
      const colon = language === 'zh' ? '：' : ': ';
      if (!quiet) stream.write(`${mark}${title[language]}${colon}${state[language]}\n`);
    },
    /**
     * A step that speaks for itself once it has begun.
     * @param {Words} title
     * @param {Words} usually how long it usually takes
     */
    handOver(title, usually) {
      const line = language === 'zh' ? `${title.zh}（${usually.zh}）` : `${title.en} (${usually.en})`;
      stream.write(`${count()}${line}\n`);
    },
    /**
     * A step that takes time, whose progress we tell.
     * @param {Words} title
     * @param {Words} usually how long it usually takes
     */
    begin(title, usually) {
      const line = language === 'zh' ? `${title.zh}（${usually.zh}）……` : `${title.en} (${usually.en}) …`;
      stream.write(`${count()}${line}\n`);
      return startClock(stream, language);
    },
  };
}

/** @typedef {ReturnType<typeof createAnnouncer>} Announcer */

/**
 * @param {NodeJS.WriteStream} stream
 * @param {keyof Words} language
 */
function startClock(stream, language) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const elapsed = () => (language === 'zh' ? `${seconds()} 秒` : `${seconds()} s`);
  let detail = '';
  const tell = () => {
    const line = `      ${elapsed()}${detail}`;
    stream.write(stream.isTTY ? `\r${line}\u001B[K` : `${line}\n`);
  };
  const timer = setInterval(tell, stream.isTTY ? 1000 : 10_000);
  timer.unref();
  return {
    /** @param {Words} words what the next lines of progress say after the time */
    detail(words) {
      detail = language === 'zh' ? `，${words.zh}` : `, ${words.en}`;
    },
    /** @param {Words} [outcome] */
    done(outcome = { zh: '完成', en: 'done' }) {
      clearInterval(timer);
      const line =
        language === 'zh' ? `      ${outcome.zh}，用时 ${elapsed()}` : `      ${outcome.en} in ${elapsed()}`;
      stream.write(stream.isTTY ? `\r${line}\u001B[K\n` : `${line}\n`);
    },
    stop() {
      clearInterval(timer);
      if (stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}
