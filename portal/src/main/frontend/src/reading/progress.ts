const pause = 2000;

/** How far a pupil has come: where to go on, and which page, chapter or second that is of how many. */
export interface Step {
  position: string;
  reached: number;
  whole: number;
}

/**
 * Tells the server how far a pupil has come: a moment after the last step, so that leafing is one message, and at once when the page is
 * left. Without an address (a teacher who looks) it tells nobody. A message that does not arrive is made up for by the next.
 */
export class Progress {
  private step: Step | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly address: string | null) {
    if (address) {
      document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.tell());
      window.addEventListener('pagehide', () => this.tell());
    }
  }

  at(step: Step): void {
    if (!this.address || !(step.whole > 0)) {
      return;
    }
    this.step = step;
    this.waiting ??= setTimeout(() => this.tell(), pause);
  }

  private tell(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    const step = this.step;
    this.step = undefined;
    if (step && this.address) {
      void fetch(this.address, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(step),
        keepalive: true,
      }).catch(() => (this.step ??= step));
    }
  }
}
