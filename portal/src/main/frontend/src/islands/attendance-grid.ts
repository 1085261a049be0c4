import { say } from '../live';
import { word } from '../words';
import { AttendanceMarks, neighbour } from './attendance-marks';

/**
 * Turns a form of selects into a grid in which a press on a name changes the mark. The selects stay in the form, hidden, so it posts
 * the same fields with and without a script.
 */
class AttendanceGrid extends HTMLElement {
  private cells: HTMLElement[] = [];
  private selects: HTMLSelectElement[] = [];
  private buttons: HTMLButtonElement[] = [];
  private marks = new AttendanceMarks([], []);

  connectedCallback(): void {
    if (this.buttons.length > 0) {
      return;
    }
    this.cells = [...this.querySelectorAll<HTMLElement>('.attendance-cell')];
    this.selects = this.cells.map((cell) => cell.querySelector('select')!);
    const order = [...(this.selects[0]?.options ?? [])].map((option) => option.value);
    this.marks = new AttendanceMarks(order, this.selects.map((select) => select.value));
    this.buttons = this.selects.map((select, row) => this.buttonFor(select, row));
    this.cells.forEach((_, row) => this.show(row));
    this.addEventListener('keydown', (event) => this.press(event));
  }

  private buttonFor(select: HTMLSelectElement, row: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'attendance-mark';
    button.tabIndex = row === 0 ? 0 : -1;
    const note = select.getAttribute('aria-describedby');
    if (note) {
      button.setAttribute('aria-describedby', note);
    }
    button.addEventListener('click', () => {
      this.focusOn(row);
      this.change(row, () => this.marks.cycle(row));
    });
    select.hidden = true;
    select.after(button);
    return button;
  }

  private press(event: KeyboardEvent): void {
    const row = this.buttons.indexOf(event.target as HTMLButtonElement);
    if (row < 0 || event.altKey || event.isComposing) {
      return;
    }
    const to = neighbour(event.key, row, this.buttons.length, this.columns());
    if (to !== row) {
      this.focusOn(to);
    } else if (event.key.toLowerCase() === 'z') {
      this.undo();
    } else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey) {
      this.change(row, () => this.marks.set(row, Number(event.key) - 1));
    } else {
      return;
    }
    event.preventDefault();
  }

  private undo(): void {
    const row = this.marks.undo();
    if (row !== undefined) {
      this.show(row);
      this.focusOn(row);
      this.showTotals();
      say(word('undone', this.nameOf(row), this.chosen(row)?.text ?? ''));
    }
  }

  private change(row: number, act: () => void): void {
    act();
    this.show(row);
    this.showTotals();
    say(`${this.nameOf(row)} ${this.chosen(row)?.text ?? ''}`);
  }

  private show(row: number): void {
    const mark = this.marks.of(row);
    this.selects[row]!.value = mark;
    this.cells[row]!.dataset['mark'] = this.kindOf(row);
    const option = this.chosen(row);
    this.buttons[row]!.textContent = option?.dataset['short'] ?? mark;
    this.buttons[row]!.setAttribute('aria-label', `${this.nameOf(row)} ${option?.text ?? mark}`);
    document.querySelector(`[data-detail-of="${this.selects[row]!.id}"]`)?.toggleAttribute('hidden', this.isUsual(row));
  }

  private showTotals(): void {
    const kinds = this.selects.map((_, row) => this.kindOf(row));
    for (const figure of document.querySelectorAll<HTMLElement>('[data-count]')) {
      figure.textContent = String(kinds.filter((kind) => kind === figure.dataset['count']).length);
    }
    const send = this.closest('form')?.querySelector<HTMLElement>('[data-changed-label]');
    if (send) {
      const others = this.selects.filter((_, row) => !this.isUsual(row)).length;
      send.dataset['label'] ??= send.textContent ?? '';
      send.textContent = this.marks.changed
        ? (send.dataset['changedLabel'] ?? '').replace('{n}', String(others))
        : send.dataset['label'];
    }
  }

  private focusOn(row: number): void {
    this.buttons.forEach((button, index) => (button.tabIndex = index === row ? 0 : -1));
    this.buttons[row]?.focus();
  }

  private columns(): number {
    const top = this.cells[0]?.offsetTop;
    const second = this.cells.findIndex((cell) => cell.offsetTop !== top);
    return second < 0 ? this.cells.length : second;
  }

  private nameOf(row: number): string {
    return this.cells[row]?.querySelector('.name')?.textContent?.trim() ?? '';
  }

  /** What the chosen mark counts as: boards have several marks of one kind. */
  private kindOf(row: number): string {
    return this.chosen(row)?.dataset['kind'] ?? this.marks.of(row);
  }

  /** Whether the row has the first mark, that of everybody who is simply there. */
  private isUsual(row: number): boolean {
    return this.selects[row]?.selectedIndex === 0;
  }

  private chosen(row: number): HTMLOptionElement | undefined {
    return this.selects[row]?.selectedOptions[0];
  }
}

customElements.define('attendance-grid', AttendanceGrid);
