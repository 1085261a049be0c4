import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bookmark, bookmarkAt } from '../src/reading/bookmark';
import { Progress } from '../src/reading/progress';
import { farthest } from '../src/islands/watch-progress';

describe('a bookmark', () => {
  it('comes back as it was kept', () => {
    expect(bookmark(bookmarkAt(2, 1 / 3), 5)).toEqual({ chapter: 2, part: 0.3333 });
  });

  it('leads to the beginning when the book has changed or nothing was kept', () => {
    for (const written of [null, '', '7:0.5', '-1:0', '1.5:0', 'x', '1:1', '1:x']) {
      expect(bookmark(written, 5)).toEqual({ chapter: 0, part: 0 });
    }
  });
});

describe('progress', () => {
  const sent: unknown[] = [];
  let arrives = true;

  beforeEach(() => {
    vi.useFakeTimers();
    sent.length = 0;
    arrives = true;
    vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
      sent.push([address, JSON.parse(request.body as string)]);
      return arrives ? Promise.resolve(new Response()) : Promise.reject(new TypeError('no network'));
    });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('makes one message of leafing, with the last page', () => {
    const progress = new Progress('/there');
    for (let page = 1; page <= 5; page++) {
      progress.at({ position: String(page), reached: page, whole: 8 });
    }
    vi.advanceTimersByTime(10_000);
    expect(sent).toEqual([['/there', { position: '5', reached: 5, whole: 8 }]]);
  });

  it('tells at once when the page is left', () => {
    new Progress('/there').at({ position: '2', reached: 2, whole: 8 });
    window.dispatchEvent(new Event('pagehide'));
    expect(sent).toHaveLength(1);
  });

  it('tells again what did not arrive', async () => {
    arrives = false;
    new Progress('/there').at({ position: '2', reached: 2, whole: 8 });
    await vi.advanceTimersByTimeAsync(3000);
    window.dispatchEvent(new Event('pagehide'));
    expect(sent).toHaveLength(2);
  });

  it('tells nobody of a teacher who looks, or of a length that is not known', () => {
    new Progress(null).at({ position: '2', reached: 2, whole: 8 });
    new Progress('/there').at({ position: '2', reached: 2, whole: NaN });
    vi.advanceTimersByTime(10_000);
    expect(sent).toEqual([]);
  });
});

it('the farthest second is the end of the last part that was played', () => {
  const played = [3, 9];
  expect(farthest({ length: 2, end: (at) => played[at]! })).toBe(9);
  expect(farthest({ length: 0, end: () => 0 })).toBe(0);
});
