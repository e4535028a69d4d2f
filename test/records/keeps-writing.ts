import { openStore } from '../../records/store.ts';
import { NOW } from './moments.ts';

// Run by a test as a process of its own: writes answers as fast as it can and says each one that was acknowledged.
const [folder = '', round = ''] = process.argv.slice(2);
const store = await openStore({ folder }, NOW);
await store.savePerson({ number: '0031', name: '小林', role: 'trainee', now: NOW });
await store.keepVersion({ kind: 'quiz', id: 'QZ-04', language: 'zh', hash: 'v1', body: {}, now: NOW });
const start = {
  person: '0031',
  kind: 'quiz',
  subject: round,
  language: 'zh',
  hash: 'v1',
  seed: '1',
  certified: true,
} as const;
const { id } = await store.startAttempt({ ...start, now: NOW });
for (let sequence = 1; ; sequence += 1) {
  const question = `q${String(sequence)}`;
  const key = `${round} ${question}`;
  const answer = { attempt: id, person: '0031', question, answer: sequence, sequence, key, now: NOW };
  const { outcome } = await store.saveAnswer(answer);
  if (outcome === 'saved') process.stdout.write(`${question}\n`);
}
