import type { Archive } from './archive';
import { contentsOf, type Heading } from './contents';
import { resolve } from './paths';

/** A book as EPUB 3.3 (and 2.0.1) describes it: the order of its chapters, its contents, the way its pages turn. */
export interface Book {
  archive: Archive;
  title: string;
  language: string;
  chapters: string[];
  types: ReadonlyMap<string, string>;
  contents: Heading[];
  rightToLeft: boolean;
}

/** Reads the package document that META-INF/container.xml names. */
export async function openBook(archive: Archive): Promise<Book> {
  const container = xml(await archive.text('META-INF/container.xml'));
  const root = named(container, 'rootfile')[0]?.getAttribute('full-path');
  if (!root) {
    throw new Error('no package document');
  }
  const opf = xml(await archive.text(root));
  const items = new Map<string, { path: string; type: string; properties: string }>();
  for (const item of named(opf, 'item')) {
    const place = resolve(root, item.getAttribute('href') ?? '');
    if (place) {
      items.set(item.getAttribute('id') ?? '', {
        path: place.path,
        type: item.getAttribute('media-type') ?? '',
        properties: item.getAttribute('properties') ?? '',
      });
    }
  }
  const spine = named(opf, 'spine')[0];
  const chapters = named(opf, 'itemref')
    .filter((reference) => reference.getAttribute('linear') !== 'no')
    .map((reference) => items.get(reference.getAttribute('idref') ?? '')?.path ?? '')
    .filter((path) => archive.has(path));
  if (chapters.length === 0) {
    throw new Error('no chapters');
  }
  const all = [...items.values()];
  const navigation = all.find((item) => item.properties.split(/\s+/).includes('nav')) ?? all.find((item) => item.type === 'application/x-dtbncx+xml');
  return {
    archive,
    title: named(opf, 'title')[0]?.textContent?.trim() ?? '',
    language: named(opf, 'language')[0]?.textContent?.trim() ?? '',
    chapters,
    types: new Map(all.map((item) => [item.path, item.type])),
    contents: navigation && archive.has(navigation.path) ? contentsOf(xml(await archive.text(navigation.path)), navigation.path) : [],
    rightToLeft: spine?.getAttribute('page-progression-direction') === 'rtl',
  };
}

/** Parses XML; what is not well-formed is read as HTML, as forgiving readers do. */
export function xml(text: string): Document {
  const parser = new DOMParser();
  const read = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'application/xml');
  return read.getElementsByTagName('parsererror').length > 0 ? parser.parseFromString(text, 'text/html') : read;
}

function named(part: Document, name: string): Element[] {
  return [...part.getElementsByTagNameNS('*', name)];
}
