/** Shows in `.online-state` elements, by word and by shape, whether the network is there. */
export function showOnlineState(page: ParentNode, online: boolean): void {
  for (const sign of page.querySelectorAll<HTMLElement>('.online-state')) {
    sign.classList.toggle('offline', !online);
    sign.textContent = (online ? sign.dataset['online'] : sign.dataset['offline']) ?? '';
  }
}

/** Keeps the sign true while the network comes and goes. */
export function watchNetwork(page: Document): void {
  const show = () => showOnlineState(page, navigator.onLine);
  window.addEventListener('online', show);
  window.addEventListener('offline', show);
  show();
}

/** Has the service worker empty its store of pages when the person leaves, and whenever the sign-in page is shown. */
export async function forgetOnSignOut(page: Document): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  const forget = () => registration.active?.postMessage('signed-out');
  if (page.querySelector('[data-signed-out]')) {
    forget();
  }
  page.addEventListener('submit', (event) => {
    if ((event.target as Element).matches('[data-sign-out]')) {
      forget();
    }
  });
}
