import type { Chapter } from './chapter';

/** How the person wants it: letters, direction of lines (the book's own when undefined), pages or a scroll. */
export interface View {
  size: number;
  vertical: boolean | undefined;
  scroll: boolean;
}

/**
 * The page inside the sandboxed frame (`allow-same-origin`, no `allow-scripts`): this code lays out and turns, nothing in there runs.
 * Style sheets are constructed, not parsed from markup, so the page's CSP needs no `unsafe-inline`.
 */
export class Frame {
  constructor(private readonly element: HTMLIFrameElement) {}

  get document(): Document {
    return this.element.contentDocument!;
  }

  show(chapter: Chapter, view: View): void {
    const page = this.document;
    page.documentElement.lang = chapter.language;
    page.title = chapter.title;
    const body = page.createElement('body');
    for (const child of [...chapter.body.childNodes]) {
      body.append(page.importNode(child, true));
    }
    body.className = chapter.body.getAttribute('class') ?? '';
    const inline = [...chapter.body.querySelectorAll('[style]')].map((element) => element.getAttribute('style') ?? '');
    [...body.querySelectorAll('[style]')].forEach((element, index) => {
      element.removeAttribute('style');
      (element as HTMLElement).style.cssText = withoutAddresses(inline[index] ?? '');
    });
    page.body.replaceWith(body);
    this.dress(chapter, view);
  }

  /** Puts the book's styles on, and the reader's over them. */
  dress(chapter: Chapter, view: View): void {
    const Sheet = (this.element.contentWindow as unknown as typeof globalThis).CSSStyleSheet;
    this.document.adoptedStyleSheets = [base, ...chapter.sheets, own(view)].map((css) => {
      const sheet = new Sheet();
      sheet.replaceSync(css);
      return sheet;
    });
    if (!view.scroll) {
      const paged = new Sheet();
      paged.replaceSync(pagedStyles(this.vertical));
      this.document.adoptedStyleSheets.push(paged);
    }
  }

  get vertical(): boolean {
    const view = this.document.defaultView!;
    return view.getComputedStyle(this.document.body).writingMode.startsWith('vertical');
  }

  /** How many screens the chapter has, and on which it stands. */
  get pages(): number {
    return Math.max(1, Math.round(this.length / this.screen));
  }

  get page(): number {
    return Math.round(this.position / this.screen);
  }

  turnTo(page: number): void {
    const at = page * this.screen;
    this.scroller.scrollTo(this.vertical ? { top: at } : { left: at });
  }

  goTo(fragment: string): void {
    const target = fragment ? this.document.getElementById(fragment) : null;
    target?.scrollIntoView({ block: 'start', inline: 'start' });
    this.turnTo(this.page);
  }

  private get scroller(): Element {
    return this.document.scrollingElement ?? this.document.documentElement;
  }

  /** Vertical writing puts its columns one below the other, horizontal writing side by side. */
  private get screen(): number {
    return this.vertical ? this.scroller.clientHeight : this.scroller.clientWidth;
  }

  private get length(): number {
    return this.vertical ? this.scroller.scrollHeight : this.scroller.scrollWidth;
  }

  private get position(): number {
    return Math.abs(this.vertical ? this.scroller.scrollTop : this.scroller.scrollLeft);
  }
}

const base = `
html { color: #1a1a1a; background: #fffdf8; line-height: 1.9; font-family: 'Noto Serif JP', 'Hiragino Mincho ProN', 'BIZ UDPMincho', serif; }
img, svg, video { max-width: 100%; max-height: 100%; object-fit: contain; }
a { color: #00118f; }
`;

function own(view: View): string {
  const direction = view.vertical === undefined ? '' : `html, body { writing-mode: ${view.vertical ? 'vertical-rl' : 'horizontal-tb'} !important; }`;
  return `html { font-size: ${view.size}% !important; } body { margin: 0 !important; padding: 0 !important; } ${direction}`;
}

function pagedStyles(vertical: boolean): string {
  return `html { overflow: hidden !important; margin: 0 !important; padding: 0 !important; height: 100vh !important; width: 100vw !important; }
body { box-sizing: border-box !important; width: 100vw !important; height: 100vh !important; max-width: none !important;
columns: auto ${vertical ? '100vh' : '100vw'} !important; column-gap: 0 !important; column-fill: auto !important; }
img, svg, video { max-width: 100vw !important; max-height: 100vh !important; break-inside: avoid; }`;
}

function withoutAddresses(style: string): string {
  return style.replace(/url\([^)]*\)/gi, 'none');
}
