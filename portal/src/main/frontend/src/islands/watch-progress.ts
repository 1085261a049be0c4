import { Progress } from '../reading/progress';

/** Goes on where the pupil stopped a video or a sound, and tells the farthest second that was played; winding forward alone is not watching. */
class WatchProgress extends HTMLElement {
  connectedCallback(): void {
    const media = this.querySelector<HTMLMediaElement>('video, audio');
    if (!media) {
      return;
    }
    const progress = new Progress(this.getAttribute('progress'));
    const goOn = Number(this.getAttribute('position') ?? 0);
    const start = () => {
      if (goOn > 0 && goOn < media.duration - 1) {
        media.currentTime = goOn;
      }
    };
    if (media.readyState > 0) {
      start();
    } else {
      media.addEventListener('loadedmetadata', start, { once: true });
    }
    const tell = () => {
      const played = farthest(media.played);
      if (played > 0 && Number.isFinite(media.duration)) {
        const whole = Math.max(1, Math.round(media.duration));
        progress.at({ position: media.ended ? '0' : media.currentTime.toFixed(1), reached: Math.min(whole, Math.round(played)), whole });
      }
    };
    for (const event of ['timeupdate', 'pause', 'ended']) {
      media.addEventListener(event, tell);
    }
  }
}

/** The end of the last part that was played. */
export function farthest(played: Pick<TimeRanges, 'length' | 'end'>): number {
  return played.length === 0 ? 0 : played.end(played.length - 1);
}

customElements.define('watch-progress', WatchProgress);
