import type { Language } from '../../../markdown/problem.ts';

/** What is told while listening. */
export interface Hearing {
  /** What has been heard so far of a sentence that is not finished. */
  onpart: (text: string) => void;
  /** A finished sentence. */
  onheard: (text: string) => void;
  /** Listening is over; it may be begun again. */
  onend: () => void;
  /** No microphone, no permission, no service: it is no use to try again. */
  onfail: () => void;
}

/** Speaks and listens. */
export interface Voice {
  /** Reads a line aloud. @param ondone called once, when it is read or hushed */
  speak: (text: string, ondone: () => void) => void;
  /** Breaks off what is being read. */
  hush: () => void;
  /** Begins to listen. @returns what stops it */
  listen: (hearing: Hearing) => () => void;
}

const TONGUES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Characters a second that the slowest voices read, and what they may need to begin, in milliseconds. */
const PACE: Record<Language, number> = { zh: 3, en: 9 };
const LONGEST_START = 3000;

/** What goes by itself: nothing was said, or the page stopped listening. Everything else does not mend itself. */
const PASSING = new Set(['no-speech', 'aborted']);

/** Whether lines can be read aloud here. */
export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis;
}

/** The voice of the browser; nothing where it cannot listen. */
export function browserVoice(language: Language): Voice | undefined {
  const maker = recogniser();
  if (!maker || !canSpeak()) return undefined;
  return { ...readAloud(language), listen: (hearing) => listen(new maker(), language, hearing) };
}

/** Reading aloud alone, to listen to a call again. */
export function readAloud(language: Language): Pick<Voice, 'speak' | 'hush'> {
  return {
    speak(text, ondone) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = TONGUES[language];
      let isDone = false;
      const done = () => {
        if (isDone) return;
        isDone = true;
        clearTimeout(late);
        ondone();
      };
      // A browser without voices never tells that it is done.
      const late = setTimeout(done, LONGEST_START + (text.length / PACE[language]) * 1000);
      utterance.onend = done;
      utterance.onerror = done;
      speechSynthesis.speak(utterance);
    },
    hush() {
      speechSynthesis.cancel();
    },
  };
}

/** What we use of the Web Speech API, which TypeScript's library does not know. */
interface Recogniser {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: Heard) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start: () => void;
  abort: () => void;
}

interface Heard {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}

function recogniser(): (new () => Recogniser) | undefined {
  const known: unknown = Reflect.get(globalThis, 'SpeechRecognition');
  const prefixed: unknown = Reflect.get(globalThis, 'webkitSpeechRecognition');
  return [known, prefixed].find(isRecogniser);
}

function isRecogniser(value: unknown): value is new () => Recogniser {
  return typeof value === 'function';
}

function listen(ear: Recogniser, language: Language, hearing: Hearing): () => void {
  ear.lang = TONGUES[language];
  ear.continuous = false;
  ear.interimResults = true;
  ear.onresult = ({ resultIndex, results }) => {
    const result = results[resultIndex];
    const text = result?.[0]?.transcript.trim() ?? '';
    if (text === '') return;
    if (result?.isFinal) hearing.onheard(text);
    else hearing.onpart(text);
  };
  ear.onerror = ({ error }) => {
    if (!PASSING.has(error)) hearing.onfail();
  };
  ear.onend = hearing.onend;
  try {
    ear.start();
  } catch {
    hearing.onfail();
  }
  return () => {
    ear.onend = null;
    ear.abort();
  };
}
