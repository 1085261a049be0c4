import { say } from '../live';
import { word } from '../words';

/** A text in the form in which it is compared: NFKC, small letters, katakana as hiragana, no spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, '');
}

/** Hides the children of `list` that do not contain every word of `query`; says how many remain. */
export function filter(list: Element, query: string): number {
  const words = query.split(/\s+/).map(folded);
  let shown = 0;
  for (const row of list.children) {
    const text = folded(row.textContent ?? '');
    const fits = words.every((part) => text.includes(part));
    (row as HTMLElement).hidden = !fits;
    shown += fits ? 1 : 0;
  }
  return shown;
}

/** `input[data-filter="#list"]` filters that list while one types. */
export function filterAsTyped(page: Document): void {
  page.addEventListener('input', (event) => {
    const input = event.target as HTMLInputElement;
    const list = input.dataset['filter'] && page.querySelector(input.dataset['filter']);
    if (list) {
      say(word('matches', filter(list, input.value)));
    }
  });
}
