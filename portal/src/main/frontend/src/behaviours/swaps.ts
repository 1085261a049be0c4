import htmx from 'htmx.org';
import { loadIslands } from '../islands/load';
import { warn } from '../live';
import { word } from '../words';
import { csrfHeader, settle } from './settle';

/** Sets htmx up for a strict CSP and for personal data: no eval, no scripts or styles of its own, no copy of pages kept. */
export function swapFragments(page: Document): void {
  Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    includeIndicatorStyles: false,
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    responseHandling: [
      { code: '204', swap: false },
      { code: '[23]..', swap: true },
      { code: '422', swap: true },
      { code: '[45]..', swap: false, error: true },
    ],
  });
  page.addEventListener('htmx:configRequest', (event) =>
    Object.assign((event as CustomEvent<{ headers: Record<string, string> }>).detail.headers, csrfHeader(page)),
  );
  page.addEventListener('htmx:afterSettle', (event) => {
    const part = (event as CustomEvent<{ elt: Element }>).detail.elt;
    loadIslands(part);
    settle(part);
  });
  page.addEventListener('htmx:sendError', () => warn(word('unreachable')));
  page.addEventListener('htmx:responseError', () => warn(word('refused')));
}
