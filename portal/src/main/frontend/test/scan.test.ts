import { beforeEach, describe, expect, it, vi } from 'vitest';
import { codeReader } from '../src/scan/reader';
import { sendInPlace } from '../src/scan/sending';
import { LastRead, nextField, scanFields, take } from '../src/scan/sequence';

const FORM = `
  <p id="live-region"></p><main id="main"><div id="notices"></div>
  <form action="/lending" data-scan-form="#notices"><input name="kind" value="YEAR"><input name="pupil" data-scan><input name="device" data-scan></form></main>`;

const form = () => document.querySelector('form')!;
const field = (name: string) => form().querySelector<HTMLInputElement>(`[name=${name}]`)!;

beforeEach(() => {
  document.body.innerHTML = FORM;
  Element.prototype.scrollIntoView = () => {};
  form().requestSubmit = () => void form().dispatchEvent(new Event('submit', { cancelable: true }));
});

describe('pupil, beep, device, beep', () => {
  it('fills the fields in their order and sends when none is empty', () => {
    const sent = vi.fn((event: Event) => event.preventDefault());
    form().addEventListener('submit', sent);
    take(nextField(scanFields(form()), document.activeElement)!, 'p-1');
    expect(document.activeElement).toBe(field('device'));
    expect(sent).not.toHaveBeenCalled();
    take(nextField(scanFields(form()), document.activeElement)!, 'KG-1');
    expect([field('pupil').value, field('device').value]).toEqual(['p-1', 'KG-1']);
    expect(sent).toHaveBeenCalledOnce();
  });

  it('puts a code where the cursor stands', () => {
    field('device').focus();
    expect(nextField(scanFields(form()), document.activeElement)).toBe(field('device'));
  });

  it('leaves a code to whoever listens for it', () => {
    const sent = vi.fn();
    form().addEventListener('submit', sent);
    field('pupil').value = 'p-1';
    form().addEventListener('scanned', (event) => event.preventDefault());
    take(field('device'), 'KG-1');
    expect(sent).not.toHaveBeenCalled();
  });

  it('does not read a code twice that stays before the camera', () => {
    const last = new LastRead(2500);
    expect([last.isNew('a', 0), last.isNew('a', 2000), last.isNew('a', 4000), last.isNew('b', 4100), last.isNew('b', 7000)]).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('sending in place', () => {
  const page = (words: string, tone: string) => new Response(`<main><div id="notices"><div class="notice ${tone}">${words}</div></div></main>`);
  const settled = () => new Promise((done) => setTimeout(done));

  it('sends one pair after the other and shows what the server says', async () => {
    const bodies: string[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      bodies.push(String(init.body));
      return page(`pair ${bodies.length}`, 'success');
    });
    sendInPlace(form());
    for (const [pupil, device] of [['p-1', 'KG-1'], ['p-2', 'KG-2']] as const) {
      take(field('pupil'), pupil);
      take(field('device'), device);
    }
    expect(field('pupil').value).toBe('');
    await settled();
    expect(bodies).toEqual(['kind=YEAR&pupil=p-1&device=KG-1', 'kind=YEAR&pupil=p-2&device=KG-2']);
    expect(document.querySelector('#notices .notice')!.textContent).toBe('pair 2');
    expect(document.querySelector('#live-region')!.textContent).toBe('pair 2');
  });

  it('sends what found no network before what was scanned after it, each pupil with the own device', async () => {
    const bodies: string[] = [];
    let online = false;
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      if (!online) {
        throw new Error('offline');
      }
      bodies.push(String(init.body));
      return page(`pair ${bodies.length}`, 'success');
    });
    sendInPlace(form());
    take(field('pupil'), 'p-1');
    take(field('device'), 'KG-1');
    take(field('pupil'), 'p-2');
    await settled();
    expect([field('pupil').value, field('device').value]).toEqual(['p-2', '']);
    expect(document.querySelector('#page-error')!.textContent).toContain('1件');
    take(field('device'), 'KG-2');
    await settled();
    expect(document.querySelector('#page-error')!.textContent).toContain('2件');
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
    online = true;
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(bodies).toEqual(['kind=YEAR&pupil=p-1&device=KG-1', 'kind=YEAR&pupil=p-2&device=KG-2']);
    expect(document.querySelector('#page-error')).toBeNull();
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
  });

  it('shows no other page than the awaited one, and says that nothing was sent', async () => {
    vi.stubGlobal('fetch', async () => new Response('<main><h1>Sign in</h1></main>'));
    sendInPlace(form());
    take(field('pupil'), 'p-1');
    take(field('device'), 'KG-1');
    await settled();
    expect(document.querySelector('#page-error')!.textContent).toContain('読み直して');
  });
});

describe('the reader', () => {
  it('is the browser’s own where that reads QR codes', async () => {
    class BarcodeDetector {
      static getSupportedFormats = async () => ['qr_code', 'aztec'];
      detect = async () => [{ rawValue: 'KG-1' }];
    }
    const read = await codeReader({ BarcodeDetector });
    expect(await read(document.createElement('video'))).toBe('KG-1');
  });
});
