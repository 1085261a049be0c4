import type { Verdict } from './judge';
import type { Store, Waiting } from './store';

/** What the server made of a scan. */
export interface Answer {
  id: string;
  verdict: Verdict;
  device?: string | null;
  code: string;
}

/** `sent`: nothing waits any more; `offline`: later; `refused`: the server will not take it as it is. */
export type Outcome = 'sent' | 'offline' | 'refused';

/** Sends scans of one room; answers nothing where the server cannot be reached, `closed` for a sheet that takes no more, and throws where it refuses. */
export type Post = (sheet: string, room: string, scans: readonly Waiting[]) => Promise<Answer[] | 'closed' | undefined>;

/** The server takes no more at once. */
const BATCH = 200;

/**
 * Keeps scans until the server has confirmed them. A scan leaves only with its answer; what is sent twice because an answer was lost counts
 * once, by its id. Others' scans on the same tablet wait for them. What comes after its sheet was closed can never be counted: it is named
 * once and let go, so that the next stocktaking starts with nothing left over.
 */
export class Outbox {
  private running: Promise<Outcome> | undefined;
  private again = false;

  constructor(
    private readonly store: Store,
    private readonly account: string,
    private readonly post: Post,
    private readonly told: (answers: readonly Answer[]) => void,
    private readonly late: (scans: readonly Waiting[]) => void,
  ) {}

  async add(scan: Waiting): Promise<void> {
    await this.store.put(scan);
  }

  waiting(): Promise<Waiting[]> {
    return this.store.waiting(this.account);
  }

  /** Sends what waits; asked while it is sending, it goes on with what has come since. */
  send(): Promise<Outcome> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.sendAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async sendAll(): Promise<Outcome> {
    let refused = false;
    do {
      this.again = false;
      refused = false;
      for (const scans of batches(await this.waiting())) {
        try {
          const answers = await this.post(scans[0]!.sheet, scans[0]!.room, scans);
          if (!answers) {
            return 'offline';
          }
          if (answers === 'closed') {
            await this.letGo(scans[0]!.sheet);
            continue;
          }
          await this.store.remove(answers.map((answer) => answer.id));
          this.told(answers);
        } catch {
          refused = true;
        }
      }
    } while (this.again && !refused);
    return refused ? 'refused' : 'sent';
  }

  /** Of all rooms of the sheet at once, so that they are named in one breath. */
  private async letGo(sheet: string): Promise<void> {
    const scans = (await this.waiting()).filter((each) => each.sheet === sheet);
    if (scans.length > 0) {
      await this.store.remove(scans.map((each) => each.id));
      this.late(scans);
    }
  }
}

/** Scans of the same room in the order in which they were scanned, never more than the server takes. */
export function batches(scans: readonly Waiting[]): Waiting[][] {
  const all: Waiting[][] = [];
  const open = new Map<string, Waiting[]>();
  for (const scan of scans) {
    const key = `${scan.sheet} ${scan.room}`;
    let batch = open.get(key);
    if (!batch || batch.length === BATCH) {
      batch = [];
      open.set(key, batch);
      all.push(batch);
    }
    batch.push(scan);
  }
  return all;
}
