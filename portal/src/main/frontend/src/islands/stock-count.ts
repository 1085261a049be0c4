import { showOnlineState } from '../behaviours/offline';
import { type Unit, Units, type Verdict, judge } from '../count/judge';
import { keepPage } from '../count/keep-page';
import { newId } from '../count/new-id';
import { type Answer, Outbox } from '../count/outbox';
import { post } from '../count/post';
import { type Store, tabletStore, type Waiting } from '../count/store';
import { say } from '../live';
import { beep, beepTwice } from '../scan/sound';

const AGAIN_AFTER = 15_000;

type Word = Verdict | 'AGAIN' | 'WAITS' | 'REFUSED' | 'CLOSED';

/**
 * Counting in a room: each scan is judged and told at once by the list that the tablet has, kept until the server confirms it, and sent as
 * soon as there is a network. Without a script the form does the same, scan by scan.
 */
class StockCount extends HTMLElement {
  private units = new Units([]);
  private store: Store | undefined;
  private outbox: Outbox | undefined;
  private timer = 0;
  private readonly counted = new Set<string>();
  /** What has been said of scans on this page, by their ids. */
  private readonly said = new Map<string, Word>();

  connectedCallback(): void {
    void this.start();
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
    window.removeEventListener('online', this.comeBack);
    window.removeEventListener('offline', this.showNetwork);
  }

  private async start(): Promise<void> {
    this.store = await tabletStore();
    this.outbox = new Outbox(
      this.store,
      this.dataset['account'] ?? '',
      post,
      (answers) => this.take(answers),
      (scans) => this.tell('CLOSED', scans.map((scan) => scan.code).join(', ')),
    );
    this.addEventListener('scanned', (event) => {
      event.preventDefault();
      this.clear();
      void this.count((event as CustomEvent<{ code: string }>).detail.code);
    });
    this.addEventListener('submit', (event) => this.send(event));
    window.addEventListener('online', this.comeBack);
    window.addEventListener('offline', this.showNetwork);
    this.showNetwork();
    await this.learn();
    await this.show();
    this.timer = window.setInterval(() => void this.flushIfAny(), AGAIN_AFTER);
    void this.flush();
    void keepPage();
    this.dataset['ready'] = 'yes';
  }

  private readonly showNetwork = (): void => showOnlineState(document, navigator.onLine);

  private readonly comeBack = (): void => {
    this.showNetwork();
    void this.flush().then(() => this.learn());
  };

  /** The forms of counting are sent by scans; taking something back is the server's. */
  private send(event: Event): void {
    const form = event.target as HTMLFormElement;
    if (form.id === 'withdraw') {
      return;
    }
    event.preventDefault();
    const pressed = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    const typed = pressed?.name === 'code' ? pressed.value : [...new FormData(form).entries()].filter(([name]) => name.startsWith('code')).map(([, value]) => value).join('\n');
    const codes = typed.split('\n').map((code) => code.trim()).filter(Boolean);
    this.clear();
    void codes.reduce((before, code) => before.then(() => this.count(code)), Promise.resolve());
  }

  private async count(code: string): Promise<void> {
    const broken = this.querySelector<HTMLInputElement>('input[name=broken]');
    const scan: Waiting = {
      id: newId(),
      account: this.dataset['account'] ?? '',
      sheet: this.dataset['sheet'] ?? '',
      room: this.dataset['room'] ?? '',
      code,
      at: new Date().toISOString(),
      broken: broken?.checked ?? false,
    };
    if (broken) {
      broken.checked = false;
    }
    const unit = this.units.find(code);
    if (unit && this.counted.has(unit.id) && !scan.broken) {
      this.tell('AGAIN', unit.tag);
      return;
    }
    await this.outbox!.add(scan);
    const verdict = judge(unit, scan.room, this.dataset['spot'] ?? '', scan.broken);
    if (verdict !== 'LATER' || !navigator.onLine) {
      this.said.set(scan.id, verdict);
      this.tell(verdict, unit?.tag ?? code);
    }
    if (unit) {
      this.mark(unit.id, 'WAITS');
    }
    await this.showWaiting();
    void this.flush();
  }

  /** What the server made of scans: its word counts, and is told where it is another than the tablet's. */
  private take(answers: readonly Answer[]): void {
    for (const answer of answers) {
      if (answer.device) {
        this.counted.add(answer.device);
        this.mark(answer.device, answer.verdict);
      }
      if (this.said.get(answer.id) !== answer.verdict) {
        this.tell(answer.verdict, answer.code);
      }
    }
    this.showCounted();
  }

  private async flushIfAny(): Promise<void> {
    if ((await this.outbox!.waiting()).length > 0) {
      await this.flush();
    }
  }

  private async flush(): Promise<void> {
    const outcome = await this.outbox!.send();
    await this.showWaiting();
    if (outcome === 'refused') {
      this.tell('REFUSED', '');
    }
  }

  /** The sheet's list from the server, or as it was when there last was one. */
  private async learn(): Promise<void> {
    const sheet = this.dataset['sheet'] ?? '';
    try {
      const answer = await fetch(`/api/v1/stocktakings/sheets/${sheet}/units`);
      if (answer.ok) {
        await this.store!.keep(sheet, (await answer.json()) as Unit[]);
      }
    } catch {
      // Without a network the list of the last time serves.
      this.showNetwork();
    }
    const kept = await this.store!.kept(sheet);
    this.units = new Units(kept);
    for (const unit of kept) {
      if (unit.verdict) {
        this.counted.add(unit.id);
        this.mark(unit.id, unit.verdict);
      }
    }
    this.showCounted();
  }

  private async show(): Promise<void> {
    for (const scan of await this.outbox!.waiting()) {
      const unit = this.units.find(scan.code);
      if (unit) {
        this.mark(unit.id, 'WAITS');
      }
    }
    await this.showWaiting();
  }

  private async showWaiting(): Promise<void> {
    const waiting = (await this.outbox!.waiting()).length;
    const sign = this.querySelector<HTMLElement>('[data-unsent]');
    const sent = this.querySelector<HTMLElement>('[data-sent]');
    if (sign && sent) {
      sign.hidden = waiting === 0;
      sign.textContent = (sign.dataset['unsent'] ?? '').replace('{n}', String(waiting));
      sent.hidden = waiting > 0 || this.counted.size === 0;
    }
  }

  private showCounted(): void {
    const figure = this.querySelector('[data-counted]');
    if (figure && this.units.known) {
      const room = this.units.of(this.dataset['room'] ?? '');
      figure.textContent = String(room.filter((unit) => this.counted.has(unit.id) && !['LOST', 'IN_REPAIR'].includes(unit.state)).length);
    }
  }

  private mark(unit: string, word: Word): void {
    const row = this.querySelector(`tr[data-unit="${CSS.escape(unit)}"]`);
    const cell = row?.querySelector('[data-seen]');
    if (!cell || (word !== 'WAITS' && cell.querySelector(`[data-verdict="${word}"]`))) {
      return;
    }
    if (word !== 'WAITS' && cell.childElementCount > 0 && !cell.querySelector('[data-verdict]')) {
      return;
    }
    const badge = document.createElement('span');
    const text = this.word(word);
    badge.className = text?.dataset['badge'] ?? 'badge';
    badge.dataset['verdict'] = word;
    badge.textContent = text?.dataset['short'] ?? '';
    cell.replaceChildren(badge);
    row!.querySelector('button[form=tick]')?.remove();
  }

  private tell(word: Word, tag: string): void {
    const place = this.querySelector<HTMLElement>('[data-said]');
    const text = this.word(word);
    const said = (text?.textContent ?? '').replace('{0}', tag);
    if (place) {
      place.hidden = false;
      place.className = `count-said ${text?.dataset['badge'] ?? ''}`;
      place.textContent = said;
    }
    say(said);
    if (word === 'FOUND' || word === 'RETIRED' || word === 'AGAIN') {
      beep(true);
    } else if (word === 'REFUSED' || word === 'CLOSED') {
      beep(false);
    } else {
      beepTwice();
    }
  }

  private word(word: Word): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-word="${word}"]`);
  }

  private clear(): void {
    for (const field of this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('#code, #codes')) {
      field.value = '';
    }
    this.querySelector<HTMLElement>('#code')?.focus();
  }
}

customElements.define('stock-count', StockCount);
