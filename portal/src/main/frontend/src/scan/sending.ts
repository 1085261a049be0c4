import { csrfHeader } from '../behaviours/settle';
import { say, warn } from '../live';
import { word } from '../words';
import { beep } from './sound';
import { scanFields } from './sequence';

/**
 * Sends a form of scanned codes without leaving the page: the answer is the page that plain HTML would show, of which the parts named in
 * `data-scan-form` take the place of those here. Codes scanned meanwhile wait their turn, so that nobody has to wait for the server.
 */
export function sendInPlace(form: HTMLFormElement): void {
  let waiting: Promise<void> = Promise.resolve();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const sent = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    for (const field of scanFields(form)) {
      if (!field.hasAttribute('data-scan-keep')) {
        field.value = '';
      }
    }
    scanFields(form)[0]?.focus();
    waiting = waiting.then(() => send(form, sent));
  });
}

async function send(form: HTMLFormElement, sent: URLSearchParams): Promise<void> {
  try {
    const answer = await fetch(form.action, { method: 'POST', body: sent, headers: csrfHeader(document) });
    show(form, new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    restore(form, sent);
    beep(false);
    warn(word('unreachable'));
  }
}

/** What could not be sent stands in the form again. */
function restore(form: HTMLFormElement, sent: URLSearchParams): void {
  for (const field of scanFields(form)) {
    field.value ||= sent.get(field.name) ?? '';
  }
}

export function show(form: HTMLFormElement, page: Document): void {
  const names = (form.dataset['scanForm'] ?? '').split(/\s+/).filter(Boolean);
  const parts = names.map((name) => [document.querySelector(name), page.querySelector(name)] as const);
  if (parts.length === 0 || parts.some(([here, there]) => !here || !there)) {
    beep(false);
    warn(word('refused'));
    return;
  }
  parts.forEach(([here, there]) => here!.replaceWith(document.adoptNode(there!)));
  const notice = document.querySelector<HTMLElement>(names.map((name) => `${name} .notice`).join(', '));
  beep(!notice?.matches('.error, .warning'));
  say(notice?.textContent?.trim() ?? '');
}
