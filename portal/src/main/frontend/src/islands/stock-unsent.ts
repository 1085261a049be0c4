import { type Answer, Outbox } from '../count/outbox';
import { post } from '../count/post';
import { tabletStore, type Waiting } from '../count/store';
import { say } from '../live';

/**
 * On the page of a sheet: sends what this tablet has counted and not sent yet, and says how many wait, so that nobody signs a sheet whose
 * last scans lie in a tablet. Without a script there is nothing to send.
 */
class StockUnsent extends HTMLElement {
  private outbox: Outbox | undefined;
  private sent = 0;

  connectedCallback(): void {
    window.addEventListener('online', this.send);
    void this.start();
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.send);
  }

  private async start(): Promise<void> {
    this.outbox = new Outbox(await tabletStore(), this.dataset['account'] ?? '', post, this.take, this.late);
    await this.flush();
    this.dataset['ready'] = 'yes';
  }

  private readonly send = (): void => void this.flush();

  private async flush(): Promise<void> {
    await this.showWaiting();
    const outcome = await this.outbox!.send();
    await this.showWaiting();
    if (outcome === 'refused') {
      this.tell('refused', '');
    } else if (this.sent > 0) {
      this.tell('sent', String(this.sent));
    }
  }

  private readonly take = (answers: readonly Answer[]): void => {
    this.sent += answers.length;
  };

  private readonly late = (scans: readonly Waiting[]): void => this.tell('closed', scans.map((scan) => scan.code).join(', '));

  private async showWaiting(): Promise<void> {
    const waiting = (await this.outbox!.waiting()).length;
    const sign = this.querySelector<HTMLElement>('[data-unsent]');
    if (sign) {
      sign.hidden = waiting === 0;
      sign.textContent = (sign.dataset['unsent'] ?? '').replace('{n}', String(waiting));
    }
  }

  private tell(word: string, what: string): void {
    const place = this.querySelector<HTMLElement>(`[data-word="${word}"]`);
    const text = place?.querySelector<HTMLElement>('[data-text]');
    if (place && text) {
      text.textContent = (text.dataset['text'] ?? '').replace('{0}', what);
      place.hidden = false;
      say(text.textContent);
    }
  }
}

customElements.define('stock-unsent', StockUnsent);
