import type { Command } from '../command.ts';

/** Every command by its name. Each is loaded when it is called, so that none pays for, or breaks with, another. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

export const commands: Commands = {
  check: async () => (await import('../check.ts')).check,
  prove: async () => (await import('../prove-calls.ts')).proveCalls,
  'play-throughs': async () => (await import('../play-throughs.ts')).playThroughs,
  map: async () => (await import('../map-call.ts')).mapCall,
  import: async () => (await import('../import.ts')).importDocuments,
  questions: async () => (await import('../questions.ts')).questions,
  people: async () => (await import('../people.ts')).people,
  statistics: async () => (await import('../statistics.ts')).statistics,
  measure: async () => (await import('../measure.ts')).measure,
  build: async () => (await import('../build.ts')).build,
  serve: async () => (await import('../serve.ts')).serve,
  dev: async () => (await import('../dev.ts')).dev,
};
