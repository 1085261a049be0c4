import { type Book, xml } from './book';
import { cleaned } from './clean';
import { resolve } from './paths';

/**
 * A chapter made safe: its body, and its style sheets as text. Addresses are `blob:` copies of files of the book; where a link leads
 * stands in its `data-place`.
 */
export interface Chapter {
  body: Element;
  title: string;
  language: string;
  sheets: string[];
  /** Gives its copies back. */
  release(): void;
}

/** Loads, cleans and joins what a chapter needs. */
export async function openChapter(book: Book, path: string): Promise<Chapter> {
  const source = xml(await book.archive.text(path));
  const body = source.getElementsByTagNameNS('*', 'body')[0];
  if (!body) {
    throw new Error(`no body: ${path}`);
  }
  const blobs = new Blobs(book);
  const sheets: string[] = [];
  for (const element of source.querySelectorAll('link, style')) {
    if (element.localName === 'style') {
      sheets.push(await blobs.inSheet(element.textContent ?? '', path));
    } else if (/\bstylesheet\b/.test(element.getAttribute('rel') ?? '')) {
      const sheet = resolve(path, element.getAttribute('href') ?? '');
      if (sheet && book.archive.has(sheet.path)) {
        sheets.push(await blobs.inSheet(await book.archive.text(sheet.path), sheet.path));
      }
    }
  }
  await blobs.prepare(body, path);
  cleaned(body, (element, address) => {
    const place = resolve(path, address);
    if (!place) {
      return undefined;
    }
    if (element.localName === 'a') {
      element.setAttribute('data-place', `${place.path}#${place.fragment}`);
      return '#';
    }
    return address.startsWith('#') ? address : blobs.get(place.path);
  });
  return {
    body,
    title: source.getElementsByTagNameNS('*', 'title')[0]?.textContent?.trim() ?? '',
    language: source.documentElement.getAttribute('xml:lang') ?? source.documentElement.getAttribute('lang') ?? book.language,
    sheets,
    release: () => blobs.release(),
  };
}

/** Copies of the book's pictures, sounds and fonts under addresses of this page alone. */
class Blobs {
  private readonly made = new Map<string, string>();

  constructor(private readonly book: Book) {}

  get(path: string): string | undefined {
    return this.made.get(path);
  }

  /** Makes the copies of all that the elements of `body` show. */
  async prepare(body: Element, path: string): Promise<void> {
    for (const element of body.querySelectorAll('img, image, source, audio, video, track')) {
      for (const name of ['src', 'href', 'xlink:href', 'poster']) {
        const place = resolve(path, element.getAttribute(name) ?? '');
        if (place && element.hasAttribute(name)) {
          await this.make(place.path);
        }
      }
    }
  }

  /** The sheet with its `url()`s led to copies, and those that lead outside to nothing. */
  async inSheet(css: string, path: string): Promise<string> {
    const pattern = /url\(\s*(['"]?)(.*?)\1\s*\)/gi;
    for (const match of css.matchAll(pattern)) {
      const place = resolve(path, match[2] ?? '');
      if (place) {
        await this.make(place.path);
      }
    }
    return css.replace(pattern, (_, __, address: string) => {
      const copy = this.made.get(resolve(path, address)?.path ?? '');
      return copy ? `url("${copy}")` : 'url("")';
    });
  }

  release(): void {
    for (const address of this.made.values()) {
      URL.revokeObjectURL(address);
    }
    this.made.clear();
  }

  private async make(path: string): Promise<void> {
    if (!this.made.has(path) && this.book.archive.has(path)) {
      const type = this.book.types.get(path) ?? '';
      this.made.set(path, URL.createObjectURL(new Blob([await this.book.archive.read(path)], { type })));
    }
  }
}
