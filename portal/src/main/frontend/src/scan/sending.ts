import { csrfHeader } from '../behaviours/settle';
import { calm, say, warn } from '../live';
import { word } from '../words';
import { beep } from './sound';
import { scanFields } from './sequence';

/**
 * Sends a form of scanned codes without leaving the page: the answer is the page that plain HTML would show, of which the parts named in
 * `data-scan-form` take the place of those here. Codes scanned meanwhile wait their turn, so that nobody has to wait for the server.
 *
 * What cannot be sent keeps its place before what is scanned after it, each pupil with the own device; it goes out with the next code or
 * as soon as the network is back. Sending it twice is harmless: whoever has the unit already is answered so.
 */
export function sendInPlace(form: HTMLFormElement): void {
  const waiting: URLSearchParams[] = [];
  let sending = false;

  async function sendAll(): Promise<void> {
    if (sending) {
      return;
    }
    sending = true;
    try {
      for (let next = waiting[0]; next; next = waiting[0]) {
        const page = await answer(form, next);
        if (!show(form, page)) {
          unsent('refusedScans', waiting.length);
          return;
        }
        waiting.shift();
      }
    } catch {
      unsent('unsentScans', waiting.length);
    } finally {
      sending = false;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    waiting.push(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    for (const field of scanFields(form)) {
      if (!field.hasAttribute('data-scan-keep')) {
        field.value = '';
      }
    }
    scanFields(form)[0]?.focus();
    void sendAll();
  });
  window.addEventListener('online', () => void sendAll());
  window.addEventListener('beforeunload', (event) => {
    if (waiting.length > 0) {
      event.preventDefault();
    }
  });
}

async function answer(form: HTMLFormElement, sent: URLSearchParams): Promise<Document> {
  const response = await fetch(form.action, { method: 'POST', body: sent, headers: csrfHeader(document) });
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function unsent(why: 'refusedScans' | 'unsentScans', scans: number): void {
  beep(false);
  warn(word(why, scans));
}

/** Whether the page was the one that was awaited; of another one nothing is shown. */
function show(form: HTMLFormElement, page: Document): boolean {
  const names = (form.dataset['scanForm'] ?? '').split(/\s+/).filter(Boolean);
  const parts = names.map((name) => [document.querySelector(name), page.querySelector(name)] as const);
  if (parts.length === 0 || parts.some(([here, there]) => !here || !there)) {
    return false;
  }
  parts.forEach(([here, there]) => here!.replaceWith(document.adoptNode(there!)));
  const notice = document.querySelector<HTMLElement>(names.map((name) => `${name} .notice`).join(', '));
  calm();
  beep(!notice?.matches('.error, .warning'));
  say(notice?.textContent?.trim() ?? '');
  return true;
}
