let sound: AudioContext | undefined;

/** A short high tone for done, a long low one for refused: whoever scans a whole class looks at the tablets, not at the screen. */
export function beep(good: boolean): void {
  try {
    sound ??= new AudioContext();
    const tone = sound.createOscillator();
    const loudness = sound.createGain();
    loudness.gain.value = 0.15;
    tone.frequency.value = good ? 1760 : 220;
    tone.connect(loudness).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + (good ? 0.09 : 0.45));
  } catch {
    // A device without sound: the words on the page say the same.
    sound = undefined;
  }
}
