import { LitElement, css, html, nothing } from 'lit';
import { GlobalWorkerOptions, TextLayer, getDocument, version, type PDFDocumentLoadingTask, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { word } from '../words';
import { Progress } from '../reading/progress';
import { readerStyles } from './reader-styles';
import { clampPage, pageForKey, zoomed } from './pdf-steps';

GlobalWorkerOptions.workerSrc = workerUrl;
const library = `/assets/pdfjs-${version}/`;

/** A PDF page by page: fitted to the width, enlarged at will, with its text for selection and screen readers. */
class PdfReader extends LitElement {
  static override properties = { src: {}, name: {}, progress: {}, position: {}, page: { state: true }, zoom: { state: true }, pages: { state: true }, failed: { state: true } };
  static override styles = [
    readerStyles,
    css`
      .view {
        overflow: auto;
        background: var(--surface-sunk);
        text-align: center;
      }
      .sheet {
        position: relative;
        display: inline-block;
        margin: 0.75rem;
        background: #fff;
        box-shadow: 0 1px 6px rgb(0 0 0 / 30%);
        text-align: initial;
        vertical-align: top;
      }
      canvas {
        display: block;
        max-inline-size: none;
      }
      .textLayer {
        position: absolute;
        inset: 0;
        overflow: clip;
        line-height: 1;
        text-size-adjust: none;
        forced-color-adjust: none;
        transform-origin: 0 0;
        --min-font-size: 1;
        --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
        --min-font-size-inv: calc(1 / var(--min-font-size));
      }
      .textLayer :is(span, br) {
        position: absolute;
        color: transparent;
        white-space: pre;
        cursor: text;
        transform-origin: 0% 0%;
      }
      .textLayer > :not(.markedContent),
      .textLayer .markedContent span:not(.markedContent) {
        --font-height: 0;
        --scale-x: 1;
        --rotate: 0deg;
        font-size: calc(var(--text-scale-factor) * var(--font-height));
        transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
      }
      .textLayer .markedContent {
        display: contents;
      }
      .textLayer ::selection {
        background: rgb(0 80 255 / 30%);
      }
    `,
  ];

  declare src: string;
  declare name: string;
  declare progress: string | null;
  declare position: string | null;
  private declare page: number;
  private declare pages: number;
  private declare zoom: number;
  private declare failed: boolean;
  private opening: PDFDocumentLoadingTask | undefined;
  private book: PDFDocumentProxy | undefined;
  private drawing: RenderTask | undefined;
  private told: Progress | undefined;
  private readonly resized = new ResizeObserver(() => void this.draw());

  constructor() {
    super();
    this.page = 1;
    this.pages = 0;
    this.zoom = 1;
    this.failed = false;
  }

  protected override firstUpdated(): void {
    this.addEventListener('keydown', (event) => this.press(event));
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    void this.opening?.destroy();
  }

  private async open(): Promise<void> {
    this.opening = getDocument({
      url: this.src,
      cMapUrl: `${library}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${library}standard_fonts/`,
      wasmUrl: `${library}wasm/`,
      useWasm: false,
      isEvalSupported: false,
      enableXfa: false,
      disableRange: true,
      stopAtErrors: false,
    });
    try {
      this.book = await this.opening.promise;
    } catch (unreadable) {
      this.failed = true;
      console.warn(unreadable);
      return;
    }
    this.pages = this.book.numPages;
    this.told = new Progress(this.progress);
    this.page = clampPage(Number(this.position) || 1, this.pages);
    this.tell();
    await this.updateComplete;
    this.resized.observe(this.renderRoot.querySelector('.view')!);
  }

  private async draw(): Promise<void> {
    const view = this.renderRoot.querySelector<HTMLElement>('.view');
    const sheet = this.renderRoot.querySelector<HTMLElement>('.sheet');
    if (!this.book || !view || !sheet) {
      return;
    }
    const number = this.page;
    const page = await this.book.getPage(number);
    const fitted = (view.clientWidth - 24) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale: Math.max(0.1, fitted) * this.zoom });
    const dense = Math.min(window.devicePixelRatio || 1, 2);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * dense);
    canvas.height = Math.floor(viewport.height * dense);
    canvas.style.width = `${viewport.width}px`;
    canvas.style.height = `${viewport.height}px`;
    canvas.setAttribute('aria-hidden', 'true');
    this.drawing?.cancel();
    this.drawing = page.render({ canvas, viewport, transform: [dense, 0, 0, dense, 0, 0] });
    const finished = await this.drawing.promise.then(
      () => true,
      () => false,
    );
    if (!finished || number !== this.page) {
      return;
    }
    const text = document.createElement('div');
    text.className = 'textLayer';
    sheet.replaceChildren(canvas, text);
    sheet.style.setProperty('--total-scale-factor', String(viewport.scale));
    sheet.style.setProperty('--scale-factor', String(viewport.scale));
    await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
  }

  private go(to: number): void {
    this.page = clampPage(to, this.pages);
    this.tell();
    this.renderRoot.querySelector('.view')?.scrollTo(0, 0);
    void this.draw();
  }

  private tell(): void {
    this.told?.at({ position: String(this.page), reached: this.page, whole: this.pages });
  }

  private enlarge(step: 1 | -1): void {
    this.zoom = zoomed(this.zoom, step);
    void this.draw();
  }

  private press(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '-') {
      this.enlarge(event.key === '+' ? 1 : -1);
    } else {
      const to = pageForKey(event.key, this.page, this.pages);
      if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      this.go(to);
    }
    event.preventDefault();
  }

  protected override render() {
    if (this.failed) {
      return html`<p class="message" role="alert">${word('unreadable')}<br /><a href=${this.src}>${word('download')}</a></p>`;
    }
    return html`<div class="view" tabindex="0" role="document" aria-label=${this.name || nothing}>
        <div class="sheet"></div>
        ${this.pages ? nothing : html`<p class="message">${word('loading')}</p>`}
      </div>
      <div class="bar">
        <div>
          <button @click=${() => this.enlarge(-1)} aria-label=${word('smaller')}>−</button>
          <button @click=${() => this.enlarge(1)} aria-label=${word('larger')}>＋</button>
        </div>
        <div>
          <button ?disabled=${this.page <= 1} @click=${() => this.go(this.page - 1)}>${word('previous')}</button>
          <span class="where" role="status">${word('pageOf', this.page, this.pages || '…')}</span>
          <button class="on" ?disabled=${this.page >= this.pages} @click=${() => this.go(this.page + 1)}>${word('next')}</button>
        </div>
      </div>`;
  }
}

customElements.define('pdf-reader', PdfReader);
