import { type Place, resolve } from './paths';

/** A line of the table of contents. */
export interface Heading {
  label: string;
  place: Place;
  depth: number;
}

/** Reads the toc of an EPUB 3 navigation document or of an EPUB 2 NCX. */
export function contentsOf(document: Document, path: string): Heading[] {
  const points = [...document.getElementsByTagNameNS('*', 'navPoint')];
  if (points.length > 0) {
    return points.flatMap((point) =>
      heading(
        point.getElementsByTagNameNS('*', 'text')[0]?.textContent,
        point.getElementsByTagNameNS('*', 'content')[0]?.getAttribute('src'),
        path,
        depthOf(point, 'navpoint'),
      ),
    );
  }
  const navs = [...document.getElementsByTagNameNS('*', 'nav')];
  const toc = navs.find((nav) => /\btoc\b/.test(nav.getAttribute('epub:type') ?? '')) ?? navs[0];
  return [...(toc?.getElementsByTagNameNS('*', 'a') ?? [])].flatMap((link) =>
    heading(readable(link), link.getAttribute('href'), path, depthOf(link, 'ol') - 1),
  );
}

function heading(label: string | null | undefined, href: string | null | undefined, path: string, depth: number): Heading[] {
  const place = href ? resolve(path, href) : undefined;
  const text = label?.replace(/\s+/g, ' ').trim();
  return place && text ? [{ label: text, place, depth: Math.min(4, Math.max(0, depth)) }] : [];
}

/** The words without their furigana. */
function readable(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  for (const reading of [...copy.getElementsByTagNameNS('*', 'rt'), ...copy.getElementsByTagNameNS('*', 'rp')]) {
    reading.remove();
  }
  return copy.textContent ?? '';
}

function depthOf(element: Element, name: string): number {
  let depth = 0;
  for (let up = element.parentElement; up; up = up.parentElement) {
    depth += up.localName.toLowerCase() === name ? 1 : 0;
  }
  return depth;
}
