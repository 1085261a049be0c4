import { beforeEach, describe, expect, it, vi } from 'vitest';
import { confirmFirst } from '../src/behaviours/confirm';
import { filter, folded } from '../src/behaviours/filter';
import { showOnlineState } from '../src/behaviours/offline';
import { selectMany } from '../src/behaviours/select';
import { csrfHeader, settle } from '../src/behaviours/settle';
import { ended, parseReport } from '../src/islands/job-report';
import { clampPage, pageForKey, zoomed } from '../src/islands/pdf-steps';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the offline sign', () => {
  it('changes word and shape with the network', () => {
    document.body.innerHTML = '<p class="online-state" data-online="ひらけます" data-offline="オフライン"></p>';
    const sign = document.querySelector('.online-state')!;
    showOnlineState(document, false);
    expect([sign.textContent, sign.classList.contains('offline')]).toEqual(['オフライン', true]);
    showOnlineState(document, true);
    expect([sign.textContent, sign.classList.contains('offline')]).toEqual(['ひらけます', false]);
  });
});

describe('filtering as one types', () => {
  it('finds kana written either way, half-width and full-width', () => {
    expect(folded('ｵｶｻﾞｷ ＡＢ')).toBe('おかざきab');
  });

  it('hides the rows that lack one of the words', () => {
    document.body.innerHTML = '<ul><li>岡﨑 さくら おかざき</li><li>サントス マリア</li></ul>';
    const list = document.querySelector('ul')!;
    expect(filter(list, 'オカザキ さくら')).toBe(1);
    expect([...list.children].map((row) => (row as HTMLElement).hidden)).toEqual([false, true]);
    expect(filter(list, '')).toBe(2);
  });
});

describe('selecting many', () => {
  selectMany(document);

  it('takes only the rows that are shown, and counts them', () => {
    document.body.innerHTML = `<form><div data-bulk hidden><b data-bulk-count="{n}人"></b></div><input type="checkbox" data-select-all>
      <table><tbody><tr><td class="pick"><input type="checkbox"></td></tr><tr hidden><td class="pick"><input type="checkbox"></td></tr></tbody></table></form>`;
    const [all, shown, hidden] = [...document.querySelectorAll<HTMLInputElement>('input')];
    all!.click();
    expect([shown!.checked, hidden!.checked]).toEqual([true, false]);
    expect(document.querySelector('[data-bulk-count]')!.textContent).toBe('1人');
    expect(document.querySelector<HTMLElement>('[data-bulk]')!.hidden).toBe(false);
  });
});

describe('a form that asks first', () => {
  confirmFirst(document);
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };

  it('is not sent before the person has agreed, and asks for the name where it must', () => {
    document.body.innerHTML = '<form data-confirm="消します" data-confirm-word="烏川南小学校"><button>消す</button></form>';
    const sent = vi.fn((event: Event) => event.preventDefault());
    document.forms[0]!.addEventListener('submit', sent);
    document.forms[0]!.requestSubmit();
    expect(sent).not.toHaveBeenCalled();
    const agree = document.querySelector<HTMLButtonElement>('dialog [value=agree]')!;
    const word = document.querySelector<HTMLInputElement>('dialog input')!;
    expect(agree.disabled).toBe(true);
    word.value = '烏川南小学校';
    word.dispatchEvent(new Event('input'));
    expect(agree.disabled).toBe(false);
  });
});

describe('a swap', () => {
  it('moves the focus to the new heading and says what is to be said', () => {
    document.body.innerHTML = '<p id="live-region"></p><div id="part" data-say="3件"><h2 data-heading>人</h2></div>';
    settle(document.getElementById('part')!);
    expect(document.activeElement?.textContent).toBe('人');
    expect(document.getElementById('live-region')!.textContent).toBe('3件');
  });

  it('carries the token of the page', () => {
    document.head.innerHTML = '<meta name="csrf-token" content="t-1">';
    expect(csrfHeader(document)).toEqual({ 'X-CSRF-TOKEN': 't-1' });
  });
});

describe('a job', () => {
  it('is read from its event, within 0 and 100', () => {
    expect(parseReport('{"percent":163.4,"words":"あと少し","state":"running"}')).toEqual({ percent: 100, words: 'あと少し', state: 'running' });
    expect(parseReport('nothing')).toBeUndefined();
    expect(parseReport('null')).toBeUndefined();
  });

  it('has ended when it is done, failed or cancelled', () => {
    expect(['running', 'done', 'failed', 'cancelled'].map((state) => ended({ percent: 0, words: '', state }))).toEqual([false, true, true, true]);
  });
});

describe('turning pages', () => {
  it('stays within the document', () => {
    expect([clampPage(0, 9), clampPage(10, 9)]).toEqual([1, 9]);
    expect([pageForKey('End', 1, 9), pageForKey('ArrowLeft', 1, 9), pageForKey('a', 1, 9)]).toEqual([9, 1, undefined]);
  });

  it('enlarges in steps', () => {
    expect([zoomed(1, 1), zoomed(4, 1), zoomed(0.5, -1)]).toEqual([1.25, 4, 0.5]);
  });
});
