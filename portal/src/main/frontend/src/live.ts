/** Has the page's one polite live region read a text out. */
export function say(text: string): void {
  const region = document.getElementById('live-region');
  if (region) {
    region.textContent = text;
  }
}

/** Puts an error where everyone sees it and screen readers speak it: on top of the page's main part. */
export function warn(text: string): void {
  calm();
  const notice = document.createElement('div');
  notice.id = 'page-error';
  notice.className = 'notice error';
  notice.setAttribute('role', 'alert');
  const line = document.createElement('p');
  line.textContent = text;
  notice.append(line);
  document.getElementById('main')?.prepend(notice);
  notice.scrollIntoView({ block: 'nearest' });
}

/** What was warned of is over. */
export function calm(): void {
  document.getElementById('page-error')?.remove();
}
