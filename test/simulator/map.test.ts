import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../simulator/scenario.ts';
import { drawMap } from '../../simulator/map/draw-map.ts';
import { falls } from '../../simulator/map/falls.ts';
import { widthOf } from '../../simulator/map/map-text.ts';
import { BOX_WORDS, type MapView } from '../../simulator/map/map-view.ts';
import { viewForTrainers } from '../../simulator/map/view-for-trainers.ts';
import { viewOfPath } from '../../simulator/map/view-of-path.ts';
import { walkedPath } from '../../simulator/map/walked-path.ts';
import { score } from '../../simulator/score.ts';
import { SILENCE, taken } from './taken-call.ts';
import { callOf, sample, scorecard, starter, STARTERS } from './written-call.ts';
import { elementsOf } from './well-formed.ts';

const call = callOf(sample('en'));
const acts = taken(
  call,
  [SILENCE, 'Three days, let me look', 'your name first', 'look up', 'anything else'],
  { class: 'delivery/late', note: 'A-17' },
);
const failing = taken(call, ['It is on its way', 'Please calm down first']);

function ownMap(scenario: Scenario = call, done = acts): MapView {
  const judgement = score(scenario, scorecard, done);
  if (judgement.forged) throw new Error(judgement.reason);
  return viewOfPath(scenario, scorecard, scenario.language, walkedPath(scenario, scorecard, done), judgement);
}

function wordsIn(view: MapView): string {
  return [...view.boxes, ...view.links].flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
}

describe('the map for trainers', () => {
  test.each(STARTERS)(
    'of %s (%s) is well-formed, with a box for each step and words that fit',
    (id, language) => {
      const scenario = starter(id, language);
      const view = viewForTrainers(scenario, scorecard, language);
      const elements = elementsOf(drawMap(view));
      expect(elements.filter((name) => name === 'svg')).toHaveLength(1);
      expect(view.boxes).toHaveLength(scenario.steps.length);
      const widest = view.boxes.flatMap(({ lines }) => lines.map(({ text }) => widthOf(text)));
      expect(Math.max(...widest)).toBeLessThanOrEqual(BOX_WORDS);
    },
  );

  test('names steps, merges replies that lead the same way, and says what they win and fail by', () => {
    const { boxes, links } = viewForTrainers(call, scorecard, 'en');
    expect(boxes[0]?.lines[0]).toEqual({ text: 'Opening', tone: 'strong' });
    const on = links.find(({ from, to }) => from === 0 && to === 1);
    expect(on?.lines.map(({ text }) => text)).toEqual(['2 replies · +5…+10', 'M1 M5']);
    const angry = links.find(({ from, to }) => from === 0 && to === 3);
    expect(angry?.lines.map(({ text }) => text)).toEqual(['1 reply · −30', '✕F2']);
  });

  test('tells in the boxes what stays there, and what leads to an ending that everything leads to', () => {
    const { boxes, links } = viewForTrainers(call, scorecard, 'en');
    const check = boxes[1]?.lines.map(({ text }) => text) ?? [];
    expect(check.join(' ')).toContain('↻ M3 · 2 replies');
    expect(check.join(' ')).toContain('→ E4 · ✕F1 · 1 reply, silence');
    expect(links.some(({ to }) => to === 6)).toBe(false);
  });

  test('says of an ending how good it is, by a sign and a word', () => {
    const { boxes } = viewForTrainers(call, scorecard, 'en');
    expect(boxes[5]).toMatchObject({ shape: 'ending', tone: 'good' });
    expect(boxes[5]?.lines[0]?.text).toBe('✓ E1 Solved and');
    expect(boxes[6]).toMatchObject({ tone: 'bad' });
  });

  test('lets no author break the picture', () => {
    const text = sample('en').replace('title: The parcel is late', 'title: \'A <b> & "c"\'');
    const drawn = drawMap(viewForTrainers(callOf(text.replace('> Well?', '> a < b & "c"')), scorecard, 'en'));
    elementsOf(drawn);
    expect(drawn).toContain('a &lt; b &amp; &quot;c&quot;');
  });

  test('as a file brings its colours along, for light and for dark; on a page it brings none', () => {
    const view = viewForTrainers(call, scorecard, 'en');
    expect(drawMap(view, { colours: 'text{fill:red}' })).toContain('<style>text{fill:red}</style>');
    expect(drawMap(view)).not.toContain('<style>');
  });
});

describe('the map of one’s own path', () => {
  test('marks what was walked, turn by turn, with what each won and lost', () => {
    const { boxes, links } = ownMap();
    expect(boxes.map(({ walked }) => walked)).toEqual([true, true, true, false, true, true, false]);
    expect(boxes[0]?.lines.map(({ text }) => text)).toContain('↻ Turn 1 · mood −10');
    const first = links.find(({ from, to }) => from === 0 && to === 1);
    expect(first).toMatchObject({ walked: true, turn: 2 });
    expect(first?.lines.map(({ text }) => text)).toEqual(['Turn 2 · mood +10', '✓ M1 M5']);
  });

  test('follows what happens by itself', () => {
    const { links } = ownMap();
    const atOnce = links.find(({ from, to }) => from === 2 && to === 4);
    expect(atOnce).toMatchObject({ walked: true, lines: [{ text: 'at once', tone: 'quiet' }] });
  });

  test('tells nothing of what was not walked: no words, no mark, no name of a step', () => {
    const told = wordsIn(ownMap(call, failing));
    expect(told).toContain('✕ F2');
    expect(told).not.toMatch(/M\d|F1|F3|Found|Close|Thanks|Check/);
  });

  test('leads to the turns of the debrief where it is linked, and is no picture then but a group', () => {
    const drawn = drawMap(ownMap(), { linked: true });
    elementsOf(drawn);
    expect(drawn.match(/href="#turn-\d+"/g)).toEqual([
      'href="#turn-2"',
      'href="#turn-4"',
      'href="#turn-4"',
      'href="#turn-5"',
    ]);
    expect(drawn).toContain('role="group"');
    expect(drawMap(ownMap())).toContain('role="img"');
  });

  test('of a log that cannot have happened holds no path', () => {
    expect(walkedPath(call, scorecard, [{ at: 1, kind: 'reply', reply: 's9r9' }])).toEqual([]);
  });
});

describe('where people fall', () => {
  const judged = [acts, failing].map((done) => {
    const judgement = score(call, scorecard, done);
    if (judgement.forged) throw new Error(judgement.reason);
    return judgement;
  });

  test('counts each call once at each step, and what it cost there', () => {
    const counted = falls(call, scorecard, judged);
    expect(counted[0]).toEqual({ passed: 2, lost: 1, failed: 1, left: 0, fell: 1 });
    expect(counted[1]).toMatchObject({ passed: 1, failed: 0, left: 0 });
    expect(counted[3]).toEqual({
      passed: 1,
      lost: expect.any(Number) as number,
      failed: 1,
      left: 0,
      fell: 1,
    });
  });

  test('stands on the map in words and as a bar', () => {
    const view = viewForTrainers(call, scorecard, 'en', falls(call, scorecard, judged));
    expect(wordsIn(view)).toContain('2 calls came here');
    expect(view.boxes[0]?.fell).toBe(0.5);
    expect(view.boxes[2]?.fell).toBeUndefined();
    expect(drawMap(view)).toContain('map-fell');
  });
});
