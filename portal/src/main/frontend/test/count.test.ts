import { describe, expect, it, vi } from 'vitest';
import { judge, tidy, Units } from '../src/count/judge';
import { newId } from '../src/count/new-id';
import { type Answer, batches, Outbox } from '../src/count/outbox';
import type { Store, Waiting } from '../src/count/store';

const SPOT = 'school';
const LIST = [
  { id: '0199aaaa-0000-7000-8000-000000000001', tag: 'KG-1', serial: 'SER1', state: 'IN_USE', room: 'lab' },
  { id: '0199aaaa-0000-7000-8000-000000000002', tag: 'KG-2', serial: null, state: 'SPARE', room: SPOT },
  { id: '0199aaaa-0000-7000-8000-000000000003', tag: 'KG-3', serial: 'SER3', state: 'LOST', room: 'lab' },
];

const scan = (id: string, room = 'lab', account = 'me'): Waiting => ({ id, account, sheet: 'sheet', room, code: id, at: id, broken: false });
const answered = (scans: readonly Waiting[]): Answer[] => scans.map(({ id, code }) => ({ id, code, verdict: 'FOUND' }));

/** A tablet's store without a browser. */
function memory(): Store & { scans: Waiting[] } {
  const store = {
    scans: [] as Waiting[],
    put: async (each: Waiting) => void store.scans.push(each),
    waiting: async (account: string) => store.scans.filter((each) => each.account === account),
    remove: async (ids: readonly string[]) => void (store.scans = store.scans.filter((each) => !ids.includes(each.id))),
    keep: async () => {},
    kept: async () => [],
  };
  return store;
}

describe('scans wait for the server', () => {
  it('keeps them without a network and sends each once when it is back', async () => {
    const store = memory();
    let online = false;
    const post = vi.fn(async (_sheet: string, _room: string, scans: readonly Waiting[]) => (online ? answered(scans) : undefined));
    const told: string[] = [];
    const outbox = new Outbox(store, 'me', post, (answers) => told.push(...answers.map((each) => each.id)), () => {});
    await outbox.add(scan('1'));
    await outbox.add(scan('2'));
    expect(await outbox.send()).toBe('offline');
    expect(await outbox.waiting()).toHaveLength(2);
    online = true;
    expect(await outbox.send()).toBe('sent');
    expect(await outbox.send()).toBe('sent');
    expect(post).toHaveBeenCalledTimes(2);
    expect(told).toEqual(['1', '2']);
    expect(store.scans).toEqual([]);
  });

  it('goes on with what was scanned while it was sending, and never sends twice at once', async () => {
    const store = memory();
    let release = () => {};
    const gate = new Promise<void>((open) => (release = open));
    const sent: string[][] = [];
    const outbox = new Outbox(store, 'me', async (_sheet, _room, scans) => {
      sent.push(scans.map((each) => each.id));
      await gate;
      return answered(scans);
    }, () => {}, () => {});
    await outbox.add(scan('1'));
    const first = outbox.send();
    await outbox.add(scan('2'));
    const second = outbox.send();
    release();
    expect(await Promise.all([first, second])).toEqual(['sent', 'sent']);
    expect(sent).toEqual([['1'], ['2']]);
  });

  it('keeps what is refused, still sends the other rooms, and leaves others’ scans to them', async () => {
    const store = memory();
    const outbox = new Outbox(store, 'me', async (_sheet, room, scans) => {
      if (room === 'lab') {
        throw new Error('refused: 403');
      }
      return answered(scans);
    }, () => {}, () => {});
    await outbox.add(scan('1'));
    await outbox.add(scan('2', 'hall'));
    await outbox.add(scan('3', 'hall', 'somebody else'));
    expect(await outbox.send()).toBe('refused');
    expect(store.scans.map((each) => each.id)).toEqual(['1', '3']);
  });

  it('names once what a closed sheet takes no more, and lets it go', async () => {
    const store = memory();
    const late: string[] = [];
    const outbox = new Outbox(store, 'me', async (sheet, _room, scans) => (sheet === 'closed' ? 'closed' : answered(scans)), () => {}, (scans) => late.push(scans.map((each) => each.code).join()));
    await outbox.add({ ...scan('1'), sheet: 'closed' });
    await outbox.add({ ...scan('2', 'hall'), sheet: 'closed' });
    await outbox.add(scan('3'));
    expect(await outbox.send()).toBe('sent');
    expect(late).toEqual(['1,2']);
    expect(store.scans).toEqual([]);
  });

  it('keeps what the server did not answer', async () => {
    const store = memory();
    const outbox = new Outbox(store, 'me', async (_sheet, _room, scans) => answered(scans.slice(0, 1)), () => {}, () => {});
    await outbox.add(scan('1'));
    await outbox.add(scan('2'));
    await outbox.send();
    expect(store.scans.map((each) => each.id)).toEqual(['2']);
  });

  it('gives each scan an id of its own', () => {
    const ids = Array.from({ length: 100 }, () => newId());
    expect(new Set(ids).size).toBe(100);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  });

  it('sends no more at once than the server takes', () => {
    const many = Array.from({ length: 401 }, (_, number) => scan(String(number), number % 2 === 0 ? 'lab' : 'hall'));
    expect(batches(many).map((batch) => batch.length)).toEqual([200, 200, 1]);
    expect(batches(many).flat()).toHaveLength(401);
  });
});

describe('a tablet judges as the server does', () => {
  const units = new Units(LIST);

  it('knows a unit by its tag, its serial number and its label', () => {
    expect(units.find(' ｋｇ－１ ')?.tag).toBe('KG-1');
    expect(units.find('ser1')?.tag).toBe('KG-1');
    expect(units.find('https://example.jp/devices/0199AAAA-0000-7000-8000-000000000002')?.tag).toBe('KG-2');
    expect(units.find('KG-9')).toBeUndefined();
    expect(tidy('ｋｇ ー1')).toBe('KGー1');
  });

  it('tells other rooms, lost units and broken ones at once', () => {
    const [inLab, loose, lost] = LIST;
    expect(judge(inLab, 'lab', SPOT, false)).toBe('FOUND');
    expect(judge(inLab, 'hall', SPOT, false)).toBe('ELSEWHERE');
    expect(judge(inLab, SPOT, SPOT, false)).toBe('FOUND');
    expect(judge(loose, 'hall', SPOT, false)).toBe('FOUND');
    expect(judge(inLab, 'lab', SPOT, true)).toBe('STATE');
    expect(judge(lost, 'lab', SPOT, false)).toBe('GONE');
    expect(judge(undefined, 'lab', SPOT, false)).toBe('LATER');
  });
});
