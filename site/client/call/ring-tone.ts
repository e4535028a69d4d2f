/** Seconds of one ring and of the pause after it. */
const RING = 1;
const PAUSE = 2;
const TONES = [440, 480];
/** Rings that are laid out ahead: a minute of them. */
const RINGS = 20;

/**
 * Lets a telephone ring, softly, until it is told to stop. It must be begun by a key or a click: browsers are silent
 * otherwise.
 * @returns what stops it
 */
export function ring(): () => void {
  const context = new AudioContext();
  const loudness = new GainNode(context, { gain: 0 });
  loudness.connect(context.destination);
  for (let turn = 0; turn < RINGS; turn += 1) {
    const start = context.currentTime + turn * (RING + PAUSE);
    loudness.gain.setTargetAtTime(0.06, start, 0.03);
    loudness.gain.setTargetAtTime(0, start + RING, 0.03);
  }
  for (const frequency of TONES) {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(loudness);
    tone.start();
  }
  return () => {
    void context.close();
  };
}
