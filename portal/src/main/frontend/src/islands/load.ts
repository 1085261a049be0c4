/** Islands by the selector of their element, and the chunk that each lives in; a page without the element never downloads it. */
const islands: Record<string, () => Promise<unknown>> = {
  'attendance-grid': () => import('./attendance-grid'),
  'job-progress': () => import('./job-progress'),
  'pdf-reader': () => import('./pdf-reader'),
  'epub-reader': () => import('./epub-reader'),
  'data-chart': () => import('./data-chart'),
  'input[data-scan]': () => import('./scan'),
  'stock-count': () => import('./stock-count'),
  'stock-unsent': () => import('./stock-unsent'),
  'watch-progress': () => import('./watch-progress'),
};

/** Loads the islands whose elements stand in `part`. */
export function loadIslands(part: ParentNode): void {
  for (const [name, load] of Object.entries(islands)) {
    if (part.querySelector(name)) {
      void load();
    }
  }
}
