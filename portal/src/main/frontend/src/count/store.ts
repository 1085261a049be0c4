import type { Unit } from './judge';

/** A scan that the server has not confirmed yet. */
export interface Waiting {
  id: string;
  account: string;
  sheet: string;
  room: string;
  code: string;
  at: string;
  broken: boolean;
}

/** Where a tablet keeps what it has scanned and the lists that it counts by. */
export interface Store {
  put(scan: Waiting): Promise<void>;
  waiting(account: string): Promise<Waiting[]>;
  remove(ids: readonly string[]): Promise<void>;
  keep(sheet: string, units: readonly Unit[]): Promise<void>;
  kept(sheet: string): Promise<Unit[]>;
}

const NAME = 'manabiya-stocktaking';

/** The browser's own database, which outlives a closed page and a dead battery. */
export async function tabletStore(factory: IDBFactory = indexedDB): Promise<Store> {
  const opening = factory.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('scans', { keyPath: 'id' });
    opening.result.createObjectStore('sheets');
  };
  const database = await done(opening);
  const part = (name: 'scans' | 'sheets', mode: IDBTransactionMode = 'readonly') => database.transaction(name, mode).objectStore(name);
  return {
    put: (scan) => written(part('scans', 'readwrite'), (scans) => scans.put(scan)),
    waiting: async (account) => ((await done(part('scans').getAll())) as Waiting[]).filter((scan) => scan.account === account).sort(byTime),
    remove: (ids) => written(part('scans', 'readwrite'), (scans) => ids.forEach((id) => scans.delete(id))),
    keep: (sheet, units) => written(part('sheets', 'readwrite'), (sheets) => sheets.put(units, sheet)),
    kept: async (sheet) => ((await done(part('sheets').get(sheet))) as Unit[] | undefined) ?? [],
  };
}

function byTime(one: Waiting, other: Waiting): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no store'));
  });
}

/** Resolves when the change is on disk, not when it is asked for. */
function written(part: IDBObjectStore, change: (part: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    part.transaction.oncomplete = () => resolve();
    part.transaction.onerror = () => reject(part.transaction.error ?? new Error('not stored'));
    part.transaction.onabort = () => reject(part.transaction.error ?? new Error('not stored'));
    change(part);
  });
}
