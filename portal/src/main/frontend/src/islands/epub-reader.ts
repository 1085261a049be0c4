import { LitElement, css, html, nothing } from 'lit';
import { Archive } from '../epub/archive';
import { type Book, openBook } from '../epub/book';
import { type Chapter, openChapter } from '../epub/chapter';
import { Frame, type View } from '../epub/frame';
import type { Place } from '../epub/paths';
import { word } from '../words';
import { bookmark, bookmarkAt } from '../reading/bookmark';
import { Progress } from '../reading/progress';
import { readerStyles } from './reader-styles';

/** A book chapter by chapter, in a frame in which no script can run. */
class EpubReader extends LitElement {
  static override properties = { src: {}, name: {}, progress: {}, position: {}, book: { state: true }, at: { state: true }, where: { state: true }, view: { state: true }, listed: { state: true }, failed: { state: true } };
  static override styles = [
    readerStyles,
    css`
      .view {
        position: relative;
        box-sizing: border-box;
        min-block-size: 0;
        padding: 1.5rem;
        background: #fffdf8;
      }
      iframe {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        border: 0;
        background: #fffdf8;
      }
      nav {
        position: absolute;
        inset: 0;
        overflow: auto;
        padding: 1rem 1.25rem;
        background: var(--surface);
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      nav button {
        inline-size: 100%;
        margin-block-end: 0.375rem;
        border-color: var(--line);
        text-align: start;
      }
      .depth-1 {
        padding-inline-start: 1.5rem;
      }
      .depth-2,
      .depth-3,
      .depth-4 {
        padding-inline-start: 3rem;
      }
    `,
  ];

  declare src: string;
  declare name: string;
  declare progress: string | null;
  declare position: string | null;
  private declare book: Book | undefined;
  private declare at: number;
  private declare where: string;
  private declare view: View;
  private declare listed: boolean;
  private declare failed: boolean;
  private chapter: Chapter | undefined;
  private frame: Frame | undefined;
  private told: Progress | undefined;

  constructor() {
    super();
    this.at = 0;
    this.where = '';
    this.view = { size: 120, vertical: undefined, scroll: false };
    this.listed = false;
    this.failed = false;
  }

  protected override firstUpdated(): void {
    this.frame = new Frame(this.renderRoot.querySelector('iframe')!);
    this.addEventListener('keydown', (event) => this.press(event));
    new ResizeObserver(() => this.dress()).observe(this);
    void this.attempt(async () => {
      const answer = await fetch(this.src);
      if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
      }
      this.book = await openBook(Archive.of(await answer.arrayBuffer()));
      this.told = new Progress(this.progress);
      const mark = bookmark(this.position, this.book.chapters.length);
      await this.open(mark.chapter, 0);
      this.turnToPart(mark.part);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.chapter?.release();
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (unreadable) {
      this.failed = true;
      console.warn(unreadable);
    }
  }

  /** Shows a chapter at a page of it, `Infinity` for its last. */
  private async open(at: number, page: number, fragment = ''): Promise<void> {
    const path = this.book?.chapters[at];
    if (!this.book || !this.frame || path === undefined) {
      return;
    }
    this.chapter?.release();
    this.chapter = await openChapter(this.book, path);
    this.at = at;
    this.frame.show(this.chapter, this.view);
    this.frame.document.addEventListener('click', (event) => this.follow(event));
    this.frame.document.addEventListener('keydown', (event) => this.press(event));
    if (fragment) {
      this.frame.goTo(fragment);
    } else {
      this.frame.turnTo(Math.min(page, this.frame.pages - 1));
    }
    this.locate();
  }

  private dress(): void {
    if (this.chapter && this.frame) {
      const part = this.frame.page / this.frame.pages;
      this.frame.dress(this.chapter, this.view);
      this.turnToPart(part);
    }
  }

  /** Turns to where this part of the chapter begins, whatever the letters' size makes of its pages. */
  private turnToPart(part: number): void {
    if (this.frame) {
      this.frame.turnTo(Math.floor(part * this.frame.pages));
      this.locate();
    }
  }

  private look(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.dress();
  }

  private turn(step: 1 | -1): void {
    if (!this.frame || !this.book) {
      return;
    }
    const to = this.frame.page + step;
    if (!this.view.scroll && to >= 0 && to < this.frame.pages) {
      this.frame.turnTo(to);
      this.locate();
    } else if (this.book.chapters[this.at + step] !== undefined) {
      void this.attempt(() => this.open(this.at + step, step > 0 ? 0 : Infinity));
    }
  }

  private goTo(place: Place): void {
    const at = this.book?.chapters.indexOf(place.path) ?? -1;
    this.listed = false;
    if (at >= 0) {
      void this.attempt(() => this.open(at, 0, place.fragment));
    }
  }

  private follow(event: Event): void {
    const link = (event.target as Element).closest('a');
    if (link) {
      event.preventDefault();
      const [path = '', fragment = ''] = (link.getAttribute('data-place') ?? '').split('#');
      this.goTo({ path, fragment });
    }
  }

  private press(event: KeyboardEvent): void {
    const forward = this.frame?.vertical ? 'ArrowLeft' : 'ArrowRight';
    const back = this.frame?.vertical ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === forward || event.key === 'PageDown') {
      this.turn(1);
    } else if (event.key === back || event.key === 'PageUp') {
      this.turn(-1);
    } else if (event.key === 'Escape') {
      this.listed = false;
    } else {
      return;
    }
    event.preventDefault();
  }

  private locate(): void {
    const page = (this.frame?.page ?? 0) + 1;
    const chapters = this.book?.chapters.length ?? 0;
    this.told?.at({ position: bookmarkAt(this.at, (page - 1) / (this.frame?.pages ?? 1)), reached: this.at + 1, whole: chapters });
    this.where = this.view.scroll ? `${this.at + 1} / ${chapters}` : `${this.at + 1} / ${chapters} ・ ${word('pageOf', page, this.frame?.pages ?? 1)}`;
  }

  protected override render() {
    const vertical = this.view.vertical ?? this.frame?.vertical ?? false;
    return html`<div class="view">
        <iframe sandbox="allow-same-origin" title=${this.book?.title || this.name || word('contents')} ?hidden=${this.failed}></iframe>
        ${this.failed ? html`<p class="message" role="alert">${word('unreadable')}<br /><a href=${this.src}>${word('download')}</a></p>` : nothing}
        ${this.listed ? this.contents() : nothing}
      </div>
      <div class="bar">
        <div>
          <button aria-expanded=${this.listed} @click=${() => (this.listed = !this.listed)}>${word('contents')}</button>
          <button aria-label=${word('smaller')} @click=${() => this.look({ size: Math.max(80, this.view.size - 20) })}>−</button>
          <button aria-label=${word('larger')} @click=${() => this.look({ size: Math.min(300, this.view.size + 20) })}>＋</button>
          <button aria-pressed=${vertical} @click=${() => this.look({ vertical: !vertical })}>${word('vertical')}</button>
          <button aria-pressed=${this.view.scroll} @click=${() => this.look({ scroll: !this.view.scroll })}>${word('scroll')}</button>
        </div>
        <div>
          <button @click=${() => this.turn(-1)}>${word('previous')}</button>
          <span class="where" role="status">${this.where || word('loading')}</span>
          <button class="on" @click=${() => this.turn(1)}>${word('next')}</button>
        </div>
      </div>`;
  }

  private contents() {
    return html`<nav aria-label=${word('contents')}>
      <ol>
        ${this.book?.contents.map(
          (heading) => html`<li class=${`depth-${heading.depth}`}><button @click=${() => this.goTo(heading.place)}>${heading.label}</button></li>`,
        )}
      </ol>
    </nav>`;
  }
}

customElements.define('epub-reader', EpubReader);
