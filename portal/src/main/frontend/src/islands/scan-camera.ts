import { LitElement, html } from 'lit';
import { type CodeReader, codeReader } from '../scan/reader';
import { LastRead, nextField, scanFields, take } from '../scan/sequence';
import { beep } from '../scan/sound';
import { word } from '../words';

const BETWEEN_PICTURES = 120;
const SAME_CODE_PAUSE = 2500;

/** A button that opens the tablet's camera over a form of scanned codes; what it reads goes into the form's next field. */
class ScanCamera extends LitElement {
  static override properties = { open: { state: true }, problem: { state: true } };

  declare open: boolean;
  declare problem: string;
  private stream: MediaStream | undefined;
  private timer = 0;
  private readonly last = new LastRead(SAME_CODE_PAUSE);

  constructor() {
    super();
    this.open = false;
    this.problem = '';
  }

  /** In the page's own tree, so that the page's styles hold. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private async start(): Promise<void> {
    this.problem = '';
    this.open = true;
    try {
      const [stream, reader] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }),
        codeReader(),
      ]);
      this.stream = stream;
      await this.updateComplete;
      const video = this.querySelector('video');
      if (!video || !this.isConnected) {
        this.stop();
        return;
      }
      video.srcObject = stream;
      await video.play();
      this.look(video, reader);
    } catch {
      this.stop();
      this.problem = word('noCamera');
    }
  }

  private look(video: HTMLVideoElement, reader: CodeReader): void {
    this.timer = window.setTimeout(async () => {
      const code = await reader(video).catch(() => undefined);
      if (!this.open) {
        return;
      }
      if (code && this.last.isNew(code, Date.now())) {
        this.read(code);
      }
      this.look(video, reader);
    }, BETWEEN_PICTURES);
  }

  private read(code: string): void {
    const form = this.closest('form');
    const field = form && nextField(scanFields(form), document.activeElement);
    if (field) {
      beep(true);
      take(field, code);
    }
  }

  private stop(): void {
    window.clearTimeout(this.timer);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    this.open = false;
  }

  protected override render() {
    return html`<button class="button" type="button" aria-expanded=${this.open} @click=${() => (this.open ? this.stop() : void this.start())}>
        ${word(this.open ? 'closeCamera' : 'openCamera')}
      </button>
      ${this.open ? html`<video class="scan-view" muted playsinline aria-label=${word('camera')}></video>` : ''}
      ${this.problem ? html`<p class="field-error" role="alert">${this.problem}</p>` : ''}`;
  }
}

customElements.define('scan-camera', ScanCamera);
