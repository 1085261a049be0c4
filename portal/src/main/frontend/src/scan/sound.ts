let sound: AudioContext | undefined;

/** A short high tone for done, a long low one for refused: whoever scans a whole class looks at the tablets, not at the screen. */
export function beep(good: boolean): void {
  play([{ pitch: good ? 1760 : 220, from: 0, long: good ? 0.09 : 0.45 }]);
}

/** Two middle tones for what was taken but is worth a look. */
export function beepTwice(): void {
  play([0, 0.18].map((from) => ({ pitch: 660, from, long: 0.12 })));
}

function play(tones: { pitch: number; from: number; long: number }[]): void {
  try {
    sound ??= new AudioContext();
    for (const { pitch, from, long } of tones) {
      const tone = sound.createOscillator();
      const loudness = sound.createGain();
      loudness.gain.value = 0.15;
      tone.frequency.value = pitch;
      tone.connect(loudness).connect(sound.destination);
      tone.start(sound.currentTime + from);
      tone.stop(sound.currentTime + from + long);
    }
  } catch {
    // A device without sound: the words on the page say the same.
    sound = undefined;
  }
}
