import { LitElement, html } from 'lit';
import { say } from '../live';
import { word } from '../words';
import { type JobReport, ended, parseReport } from './job-report';

/** Percent and words of a running job, as its server-sent events tell them; the page reloads when the job has ended. */
class JobProgress extends LitElement {
  static override properties = { src: {}, href: {}, report: { state: true }, lost: { state: true } };

  declare src: string;
  declare href: string;
  private declare report: JobReport | undefined;
  private declare lost: boolean;
  private events: EventSource | undefined;

  /** In the page's own tree, so that the page's styles hold; starts from what the server wrote there. */
  protected override createRenderRoot(): HTMLElement {
    const percent = this.querySelector('progress')?.value ?? 0;
    this.report = { percent, words: this.querySelector('[data-words]')?.textContent ?? '', state: 'running' };
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.events = new EventSource(this.src);
    this.events.addEventListener('job', (event) => this.take(parseReport((event as MessageEvent<string>).data)));
    this.events.addEventListener('error', () => (this.lost = true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.events?.close();
  }

  private take(report: JobReport | undefined): void {
    if (!report) {
      return;
    }
    this.lost = false;
    if (Math.floor(report.percent / 25) !== Math.floor((this.report?.percent ?? 0) / 25)) {
      say(`${report.percent}% ${report.words}`);
    }
    this.report = report;
    if (ended(report)) {
      this.events?.close();
      location.assign(this.href || location.href);
    }
  }

  protected override render() {
    const { percent, words } = this.report ?? { percent: 0, words: '' };
    return html`<progress class="progress" max="100" .value=${percent} aria-label=${words || word('loading')}></progress>
      <p>
        ${percent}%　${words} ${this.lost ? html`<span class="badge warn">${word('reconnecting')}</span> <a href=${this.href}>${word('refresh')}</a>` : ''}
      </p>`;
  }
}

customElements.define('job-progress', JobProgress);
