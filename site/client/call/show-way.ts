/** Moves a map that is wider than its frame so that the way that was taken is seen, or else where the call begins. */
export function showWay(frame: Element): void {
  const walked = [...frame.querySelectorAll('.walked .map-box')];
  const boxes = walked.length > 0 ? walked : [...frame.querySelectorAll('.map-box')].slice(0, 1);
  if (boxes.length === 0) return;
  const areas = boxes.map((box) => box.getBoundingClientRect());
  const middle = areas.reduce((sum, { left, width }) => sum + left + width / 2, 0) / areas.length;
  frame.scrollLeft = middle - frame.getBoundingClientRect().left - frame.clientWidth / 2;
}
