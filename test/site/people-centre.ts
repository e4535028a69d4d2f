import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PersonToSave } from '../../records/people.ts';
import { openCentre, type Centre } from '../../site/centre.ts';

/** The moment at which these tests happen. */
export const NOW = new Date('2026-11-21T01:00:00.000Z');

/** A password that people choose. */
export const OWN = '白日依山尽，黄河入海流';

const PROFILES = `
kinds:
  confidentiality: { zh: 签署保密承诺, en: Confidentiality promise signed, self: true }
  mentor: { zh: 指定师傅, en: Mentor named }
  shadow-log: { zh: 跟听记录, en: Shadowing log }
  observed-call: { zh: 通关通话, en: Certified call }
profiles:
  - id: R0
    name: { zh: 跟听, en: Shadowing }
    version: 1
    days: 30
    evidence: [{ kind: confidentiality }]
  - id: R1
    name: { zh: 试接, en: Trial calls }
    version: 1
    includes: [R0]
    days: 14
    remind: 3
    evidence: [{ kind: mentor }, { kind: shadow-log, count: 15 }]
  - id: R8
    name: { zh: 质检员, en: Quality reviewer }
    version: 1
    days: 30
    evidence: [{ kind: observed-call, count: 2, score: 85 }]
`;

/** A centre with profiles, real records in a folder of its own, and some people. */
export interface TestCentre extends Centre {
  /** The one-time passwords of the people, by number. */
  passwords: Map<string, string>;
  end(): Promise<void>;
}

/** Opens a centre for one test file; its clock stands still. */
export async function testCentre(people: readonly PersonToSave[]): Promise<TestCentre> {
  const folder = mkdtempSync(path.join(tmpdir(), 'callready-people-'));
  const [content, data] = [path.join(folder, 'content'), path.join(folder, 'data')];
  mkdirSync(path.join(content, 'centre'), { recursive: true });
  writeFileSync(path.join(content, 'centre', 'profiles.yaml'), PROFILES);
  const settings = {
    host: '127.0.0.1',
    port: 0,
    content,
    data,
    site: folder,
    secure: false,
    databaseUrl: undefined,
  };
  const centre = await openCentre(settings);
  const made = await centre.accounts.createPeople(people, NOW);
  return {
    ...centre,
    now: () => NOW,
    passwords: new Map(made.map(({ number, password }) => [number, password])),
    end: async () => {
      await centre.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
