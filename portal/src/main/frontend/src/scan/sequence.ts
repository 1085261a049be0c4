/** The fields of a form that are filled by scanning, in their order. */
export function scanFields(form: ParentNode): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[data-scan]')].filter((field) => !field.disabled);
}

/** The field that the next code belongs to: the one that has the cursor if it is empty, else the first empty one, else the last. */
export function nextField(fields: HTMLInputElement[], focused: Element | null): HTMLInputElement | undefined {
  const held = fields.find((field) => field === focused && field.value.trim() === '');
  return held ?? fields.find((field) => field.value.trim() === '') ?? fields.at(-1);
}

/**
 * Takes a code into a field and goes on: to the next empty field, or, when none is left, the form is sent. Whoever listens to `scanned`
 * and prevents its default does something else with the code.
 */
export function take(field: HTMLInputElement, code: string): void {
  field.value = code;
  const wanted = field.dispatchEvent(new CustomEvent('scanned', { bubbles: true, cancelable: true, detail: { code } }));
  if (!wanted || !field.form) {
    return;
  }
  const empty = scanFields(field.form).find((other) => other.value.trim() === '');
  if (empty) {
    empty.focus();
  } else {
    field.form.requestSubmit();
  }
}

/** Whether a camera has just read this: a code stays in its view for many pictures. */
export class LastRead {
  private code = '';
  private seen = 0;

  constructor(private readonly pause: number) {}

  isNew(code: string, now: number): boolean {
    const fresh = code !== this.code || now - this.seen > this.pause;
    this.code = code;
    this.seen = now;
    return fresh;
  }
}
