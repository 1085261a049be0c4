/** What is made of a scanned code; the words are those of the server. `LATER` stands for what only the server can know. */
export type Verdict = 'FOUND' | 'RETIRED' | 'ELSEWHERE' | 'UNLISTED' | 'GONE' | 'STATE' | 'UNKNOWN' | 'LATER';

/** A unit that a school's sheet expects, as the server lists it. */
export interface Unit {
  id: string;
  tag: string;
  serial?: string | null;
  state: string;
  room: string;
  verdict?: Verdict | null;
}

const address = /^https?:\/\/[^/]+\/devices\/([0-9a-fA-F-]{36})\/?$/;
const outOfUse = ['BROKEN', 'RETIRED', 'ERASED'];

/** Half-width, upper case, no blanks, one kind of hyphen: as the ledger compares tags and serial numbers. */
export function tidy(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-');
}

/** The units of a sheet by everything that a scanner may read of them. */
export class Units {
  private readonly byCode = new Map<string, Unit>();

  constructor(private readonly all: readonly Unit[]) {
    for (const unit of all) {
      if (unit.serial) {
        this.byCode.set(unit.serial, unit);
      }
    }
    all.forEach((unit) => this.byCode.set(unit.tag, unit));
    all.forEach((unit) => this.byCode.set(unit.id, unit));
  }

  get known(): boolean {
    return this.all.length > 0;
  }

  find(code: string): Unit | undefined {
    const plain = code.trim();
    const id = address.exec(plain)?.[1]?.toLowerCase();
    return id ? this.byCode.get(id) : (this.byCode.get(plain) ?? this.byCode.get(tidy(plain)));
  }

  of(room: string): Unit[] {
    return this.all.filter((unit) => unit.room === room);
  }
}

/**
 * The same judgement that the server makes, for a tablet without a network: a unit without a room of its own is in its place anywhere in its
 * school, and so is one that is counted without naming a room (both stand under the school's own id).
 */
export function judge(unit: Unit | undefined, room: string, spot: string, broken: boolean): Verdict {
  if (!unit) {
    return 'LATER';
  }
  if (unit.state === 'LOST') {
    return 'GONE';
  }
  if (room !== spot && unit.room !== spot && unit.room !== room) {
    return 'ELSEWHERE';
  }
  if (unit.state === 'IN_REPAIR' || (broken && !outOfUse.includes(unit.state))) {
    return 'STATE';
  }
  return outOfUse.includes(unit.state) ? 'RETIRED' : 'FOUND';
}
