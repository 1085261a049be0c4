/** The marks of a morning's attendance in the order in which a press goes through them, and every step back. */
export class AttendanceMarks {
  private readonly past: { row: number; mark: string }[] = [];

  constructor(
    private readonly order: readonly string[],
    private readonly rows: string[],
  ) {}

  of(row: number): string {
    return this.rows[row] ?? '';
  }

  /** The next mark in the order for this row. */
  cycle(row: number): void {
    this.set(row, (this.order.indexOf(this.of(row)) + 1) % this.order.length);
  }

  /** Sets the mark by its place in the order; outside of it nothing happens. */
  set(row: number, place: number): void {
    const mark = this.order[place];
    if (mark !== undefined && row in this.rows && mark !== this.of(row)) {
      this.past.push({ row, mark: this.of(row) });
      this.rows[row] = mark;
    }
  }

  /** Takes the last change back; answers the row it was in. */
  undo(): number | undefined {
    const last = this.past.pop();
    if (last) {
      this.rows[last.row] = last.mark;
    }
    return last?.row;
  }

  get changed(): boolean {
    return this.past.length > 0;
  }
}

/** The cell that an arrow key leads to in a grid filled row by row; it stays where there is none. */
export function neighbour(key: string, at: number, size: number, columns: number): number {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: -at, End: size - 1 - at }[key] ?? 0;
  const to = at + step;
  return to >= 0 && to < size ? to : at;
}
