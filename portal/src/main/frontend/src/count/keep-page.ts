/**
 * Has the service worker keep the page shown and what it is made of, so that it opens again in a room without a network. The server marks
 * which pages may be kept; those that name people are not.
 */
export async function keepPage(scope: Window = window): Promise<void> {
  if (!('serviceWorker' in scope.navigator) || !scope.navigator.onLine) {
    return;
  }
  await scope.navigator.serviceWorker.register('/sw.js');
  await scope.navigator.serviceWorker.ready;
  const assets = scope.performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => new URL(name).pathname.startsWith('/assets/'));
  await Promise.all([scope.location.href, ...new Set(assets)].map((address) => scope.fetch(address).catch(() => undefined)));
}
