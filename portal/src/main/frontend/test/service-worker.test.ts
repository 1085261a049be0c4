// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isOfThisSession, mayKeep, mustForget, ownerOf, routeOf } from '../src/sw-rules';

describe('the service worker', () => {
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => routeOf({ url: `https://school.example${path}`, method, headers: new Headers(headers) }, 'https://school.example');
  const answer = (status: number, headers: Record<string, string>, redirected = false) => mayKeep({ status, redirected, headers: new Headers(headers) });

  it('takes assets from the store and pages from the network, and leaves the rest alone', () => {
    expect(get('/assets/app-1.css')).toBe('store');
    expect(get('/')).toBe('network');
    expect(get('/attendance', {}, 'POST')).toBe('past');
    expect(get('/files/1', { range: 'bytes=0-' })).toBe('past');
    expect(get('/jobs/1/events', { accept: 'text/event-stream' })).toBe('past');
    expect(get('/api/v1/devices')).toBe('past');
    expect(get('/api/v1/handouts/1/items/2/file')).toBe('network');
    expect(get('/api/v1/handouts/1/items/2/file', { range: 'bytes=0-' })).toBe('past');
    expect(get('/api/v1/handouts/1/openings')).toBe('past');
    expect(routeOf({ url: 'https://other.example/assets/a.js', method: 'GET', headers: new Headers() }, 'https://school.example')).toBe('past');
  });

  it('keeps only what the server marked, never a redirect to the sign-in page', () => {
    expect(answer(200, { 'X-Offline': 'keep' })).toBe(true);
    expect(answer(200, {})).toBe(false);
    expect(answer(206, { 'X-Offline': 'keep' })).toBe(false);
    expect(answer(200, { 'X-Offline': 'keep' }, true)).toBe(false);
  });

  it('forgets what was taken back, and nothing for a server in trouble', () => {
    expect([403, 404, 410].every((status) => mustForget({ status }))).toBe(true);
    expect([200, 304, 500, 503].some((status) => mustForget({ status }))).toBe(false);
  });

  it('tells whose an answer is', () => {
    expect(ownerOf({ headers: new Headers({ 'X-Offline-Owner': 'a' }) })).toBe('a');
    expect(ownerOf({ headers: new Headers() })).toBeUndefined();
  });

  it('shows a kept page to who waits only while its session may be open', () => {
    const got = Date.parse('2026-11-24T00:00:00Z');
    const kept = { headers: new Headers({ Date: 'Tue, 24 Nov 2026 00:00:00 GMT' }) };
    expect(isOfThisSession(kept, got + 59 * 60_000)).toBe(true);
    expect(isOfThisSession(kept, got + 60 * 60_000)).toBe(false);
    expect(isOfThisSession({ headers: new Headers() }, got)).toBe(false);
  });
});
