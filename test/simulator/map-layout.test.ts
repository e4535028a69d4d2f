import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, type Area, type Point } from '../../simulator/map/layout.ts';

const size = fc.record({
  width: fc.integer({ min: 40, max: 220 }),
  height: fc.integer({ min: 30, max: 120 }),
});
const smallCall = fc.integer({ min: 2, max: 9 }).chain((steps) =>
  fc.record({
    sizes: fc.array(size, { minLength: steps, maxLength: steps }),
    links: fc.uniqueArray(
      fc
        .record({
          from: fc.nat({ max: steps - 1 }),
          to: fc.nat({ max: steps - 1 }),
          words: fc.oneof(fc.constant({ width: 0, height: 0 }), size),
        })
        .filter(({ from, to }) => from !== to),
      { maxLength: 16, selector: ({ from, to }) => `${String(from)} ${String(to)}` },
    ),
  }),
);

describe('the layout', () => {
  test('lets no two boxes or words overlap, whatever leads where', () => {
    fc.assert(
      fc.property(smallCall, ({ sizes, links }) => {
        const { boxes, links: laid } = layOut(sizes, links);
        const areas = [...boxes, ...laid.map(({ words }) => words)];
        areas.forEach((a, index) => {
          for (const b of areas.slice(index + 1)) expect(overlap(a, b)).toBe(false);
        });
      }),
    );
  });

  test('leads every line from its box to the other, behind no box, inside the picture', () => {
    fc.assert(
      fc.property(smallCall, ({ sizes, links }) => {
        const { boxes, links: laid, width, height } = layOut(sizes, links);
        laid.forEach(({ points }, index) => {
          expect(touches(boxes[links[index]?.from ?? -1], points.at(0))).toBe(true);
          expect(touches(boxes[links[index]?.to ?? -1], points.at(-1))).toBe(true);
          for (const { x, y } of along(points)) {
            expect(boxes.some((box) => isInside(box, x, y))).toBe(false);
            expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
          }
        });
      }),
    );
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(smallCall, ({ sizes, links }) => {
        expect(layOut(sizes, links)).toEqual(layOut(sizes, links));
      }),
    );
  });

  test('turns no line round in a call that only goes on', () => {
    const links = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 0, to: 2 },
      { from: 2, to: 0 },
    ].map((link) => ({ ...link, words: { width: 10, height: 10 } }));
    const sizes = [0, 1, 2].map(() => ({ width: 50, height: 20 }));
    expect(layOut(sizes, links).links.map(({ back }) => back)).toEqual([false, false, false, true]);
  });
});

function overlap(a: Area, b: Area): boolean {
  const isFlat = [a, b].some(({ width, height }) => width === 0 || height === 0);
  return (
    !isFlat && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  );
}

function isInside({ x, y, width, height }: Area, atX: number, atY: number): boolean {
  const edge = 0.5;
  return atX > x + edge && atX < x + width - edge && atY > y + edge && atY < y + height - edge;
}

function touches(box: Area | undefined, point: Point | undefined): boolean {
  if (!box || !point) return false;
  const isEdge = point.y === box.y || point.y === box.y + box.height;
  return isEdge && point.x >= box.x && point.x <= box.x + box.width;
}

/** Points along a line as it is drawn: a bend between two points stays between their heights. */
function along(points: readonly Point[]): Point[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return [0, 0.25, 0.5, 0.75, 1].map((part) => {
      const bend = part * part * (3 - 2 * part);
      return { x: from.x + (to.x - from.x) * bend, y: from.y + (to.y - from.y) * part };
    });
  });
}
