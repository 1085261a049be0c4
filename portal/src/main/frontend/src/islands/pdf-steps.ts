const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** A page number that exists. */
export function clampPage(page: number, pages: number): number {
  return Math.max(1, Math.min(pages, page));
}

/** The page that a key leads to, or undefined for keys that turn no page. */
export function pageForKey(key: string, page: number, pages: number): number | undefined {
  const to = { ArrowLeft: page - 1, PageUp: page - 1, ArrowRight: page + 1, PageDown: page + 1, Home: 1, End: pages }[key];
  return to === undefined ? undefined : clampPage(to, pages);
}

/** One step larger or smaller. */
export function zoomed(zoom: number, step: 1 | -1): number {
  const at = zooms.indexOf(zoom);
  return zooms[Math.max(0, Math.min(zooms.length - 1, at + step))] ?? 1;
}
