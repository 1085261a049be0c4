import { say } from '../live';

/** The token that the server put into the page, as the header that it expects from htmx and from fetch. */
export function csrfHeader(page: Document): Record<string, string> {
  const token = page.querySelector<HTMLMetaElement>('meta[name=csrf-token]')?.content;
  return token ? { 'X-CSRF-TOKEN': token } : {};
}

/** After a swap the focus goes to the new heading, and `data-say` is read out. */
export function settle(part: Element): void {
  const heading = part.matches('[data-heading]') ? part : part.querySelector('[data-heading]');
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus();
  }
  const spoken = part.closest<HTMLElement>('[data-say]') ?? part.querySelector<HTMLElement>('[data-say]');
  if (spoken?.dataset['say']) {
    say(spoken.dataset['say']);
  }
}
