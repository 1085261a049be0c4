/** A file that lies with a pupil's class. */
const material = /^\/api\/v1\/handouts\/[^/]+\/items\/[^/]+\/file$/;

/** Which way an address goes: from the store first, from the network first, or past the service worker. */
export function routeOf(request: Pick<Request, 'method' | 'url' | 'headers'>, origin: string): 'store' | 'network' | 'past' {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin || request.headers.has('range')) {
    return 'past';
  }
  if (url.pathname.startsWith('/assets/')) {
    return 'store';
  }
  const live = (url.pathname.startsWith('/api/') && !material.test(url.pathname)) || (request.headers.get('accept') ?? '').includes('text/event-stream');
  return live ? 'past' : 'network';
}

/** Only what the server marks is kept: pupils' own pages and materials, whole, not reached through a redirect. */
export function mayKeep(response: Pick<Response, 'status' | 'redirected' | 'headers'>): boolean {
  return response.status === 200 && !response.redirected && response.headers.get('X-Offline') === 'keep';
}

/** The store of a person's pages, by the account that the answer names; undefined for what is nobody's. */
export function ownerOf(response: Pick<Response, 'headers'>): string | undefined {
  return response.headers.get('X-Offline-Owner') ?? undefined;
}

const session = 60 * 60 * 1000;

/** Whether the session in which it was got may still be open: then its person, not somebody else, holds the tablet. */
export function isOfThisSession(kept: Pick<Response, 'headers'>, now: number): boolean {
  const got = Date.parse(kept.headers.get('Date') ?? '');
  return now - got < session;
}

/** What the server says is not there for this pupil any more (taken back, removed) goes from the tablet too. */
export function mustForget(response: Pick<Response, 'status'>): boolean {
  return [403, 404, 410].includes(response.status);
}
