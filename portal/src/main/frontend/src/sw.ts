/// <reference lib="webworker" />
import { isOfThisSession, mayKeep, mustForget, ownerOf, routeOf } from './sw-rules';

/* Filled in by the build: the hash of all assets, and those that a pupil's home needs. */
declare const BUILD: string;
declare const SHELL: string[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const assets = `assets-${BUILD}`;
const pages = `pages-${BUILD}-`;
const patience = 4000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(assets)
      .then((store) => store.addAll([...SHELL, '/offline']))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== assets && !name.startsWith(pages)).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', (event) => {
  if (event.data === 'signed-out') {
    event.waitUntil(forgetAllBut(undefined));
  }
});

worker.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, worker.location.origin);
  if (route === 'store') {
    event.respondWith(storeFirst(event.request));
  } else if (route === 'network') {
    event.respondWith(networkFirst(event));
  }
});

async function storeFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await (await caches.open(assets)).put(request, answer.clone());
  }
  return answer;
}

/** Drops the pages of every account but this one. */
async function forgetAllBut(owner: string | undefined): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(pages) && name !== pages + owner).map((name) => caches.delete(name)));
}

async function keep(request: Request, answer: Response): Promise<void> {
  const owner = ownerOf(answer);
  if (owner) {
    await forgetAllBut(owner);
    await (await caches.open(pages + owner)).put(request, answer);
  }
}

async function forget(request: Request): Promise<void> {
  for (const name of (await caches.keys()).filter((each) => each.startsWith(pages))) {
    await (await caches.open(name)).delete(request, { ignoreVary: true });
  }
}

/** The network's answer; the kept copy when there is none, or, for its own person, none within four seconds; else the offline page. */
async function networkFirst(event: FetchEvent): Promise<Response> {
  const request = event.request;
  const kept = await caches.match(request, { ignoreVary: true });
  const network = fetch(request).then((answer) => {
    if (mayKeep(answer)) {
      event.waitUntil(keep(request, answer.clone()));
    } else if (kept && mustForget(answer)) {
      event.waitUntil(forget(request));
    }
    return answer;
  });
  // Also when the kept copy has been shown meanwhile, the answer may still come and is for the next time.
  event.waitUntil(network.catch(() => undefined));
  try {
    return await (kept && isOfThisSession(kept, Date.now()) ? Promise.race([network, after(patience)]) : network);
  } catch (unreachable) {
    const instead = kept ?? (request.mode === 'navigate' ? await caches.match('/offline') : undefined);
    if (instead) {
      return instead;
    }
    throw unreachable;
  }
}

function after(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('slow network')), milliseconds));
}
