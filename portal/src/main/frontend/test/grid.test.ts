import { beforeEach, describe, expect, it } from 'vitest';
import { fillAsSpreadsheet } from '../src/behaviours/grid';

fillAsSpreadsheet(document);

describe('a grid of numbers', () => {
  beforeEach(() => {
    const row = '<tr><th></th><td><input></td><td><input></td></tr>';
    document.body.innerHTML = `<table data-grid><tbody>${row}${row}</tbody></table><input id="elsewhere">`;
  });

  const inputs = () => [...document.querySelectorAll<HTMLInputElement>('td input')];
  const paste = (target: Element, text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('moves down with Enter and up with the arrow, and stays at its edge', () => {
    const press = (key: string) =>
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    inputs()[1]!.focus();
    press('Enter');
    expect(document.activeElement).toBe(inputs()[3]);
    press('ArrowDown');
    expect(document.activeElement).toBe(inputs()[3]);
    press('ArrowUp');
    expect(document.activeElement).toBe(inputs()[1]);
  });

  it('spreads what is pasted from a spreadsheet and drops what does not fit', () => {
    expect(paste(inputs()[1]!, '1,968\t1,945\r\n1,923\r\n')).toBe(true);
    expect(inputs().map((input) => input.value)).toEqual(['', '1,968', '', '1,923']);
  });

  it('leaves a single value and other fields to the browser', () => {
    expect(paste(inputs()[0]!, '12')).toBe(false);
    expect(paste(document.getElementById('elsewhere')!, '1\t2')).toBe(false);
  });
});
