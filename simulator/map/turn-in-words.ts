import type { Language } from '../../markdown/problem.ts';
import type { Judgement } from '../judgement.ts';
import type { MapLine } from './map-view.ts';
import { mapWords } from './map-words.ts';
import { moodRange } from './way-in-words.ts';

/** As much of a judgement as the map of a path tells. */
export type JudgedPath = Pick<Judgement, 'timeline' | 'moods'>;

/** What a turn was worth: its number and mood, what it won, what it lost, what it failed by; each a line. */
export function turnInWords({ timeline, moods }: JudgedPath, turn: number, language: Language): MapLine[] {
  const words = mapWords[language];
  const judged = timeline[turn - 1];
  if (!judged) return [];
  const { earned, fails, lost } = judged;
  const by = judged.mood - (moods[turn - 1]?.mood ?? judged.mood);
  const mood = by === 0 ? '' : ` · ${words.mood(moodRange(by, by))}`;
  const wins = [...new Set(earned.map(({ code, rate }) => `${code}${rate < 1 ? '/2' : ''}`))];
  const lines: MapLine[] = [
    { text: `${words.turn(turn)}${mood}`, tone: 'strong' },
    { text: wins.length > 0 ? `✓ ${wins.join(' ')}` : '', tone: 'good' },
    { text: lost > 0 ? words.lost(lost) : '', tone: 'fair' },
    { text: fails.map((code) => `✕ ${code}`).join(' '), tone: 'bad' },
  ];
  return lines.filter(({ text }) => text !== '');
}
