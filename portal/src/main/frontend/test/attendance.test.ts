import { beforeEach, describe, expect, it } from 'vitest';
import { AttendanceMarks, neighbour } from '../src/islands/attendance-marks';
import '../src/islands/attendance-grid';

const order = ['present', 'absent', 'late', 'early', 'suspended'];

describe('the marks of a morning', () => {
  it('go round from present to suspended and back', () => {
    const marks = new AttendanceMarks(order, ['present']);
    const seen = order.map(() => (marks.cycle(0), marks.of(0)));
    expect(seen).toEqual(['absent', 'late', 'early', 'suspended', 'present']);
  });

  it('are undone one by one, the last first', () => {
    const marks = new AttendanceMarks(order, ['present', 'late']);
    marks.cycle(0);
    marks.set(1, 0);
    expect(marks.undo()).toBe(1);
    expect(marks.of(1)).toBe('late');
    expect(marks.undo()).toBe(0);
    expect(marks.of(0)).toBe('present');
    expect(marks.undo()).toBeUndefined();
    expect(marks.changed).toBe(false);
  });

  it('do not record a change that changes nothing', () => {
    const marks = new AttendanceMarks(order, ['late']);
    marks.set(0, 2);
    marks.set(0, 9);
    marks.set(7, 1);
    expect(marks.changed).toBe(false);
  });
});

describe('the arrows', () => {
  it('move by a cell and by a row, and stay at the edges', () => {
    expect(neighbour('ArrowRight', 0, 28, 4)).toBe(1);
    expect(neighbour('ArrowDown', 1, 28, 4)).toBe(5);
    expect(neighbour('ArrowUp', 1, 28, 4)).toBe(1);
    expect(neighbour('ArrowDown', 26, 28, 4)).toBe(26);
    expect(neighbour('End', 3, 28, 4)).toBe(27);
    expect(neighbour('Home', 3, 28, 4)).toBe(0);
  });
});

describe('the grid', () => {
  const cell = (id: number, name: string) => `<li class="attendance-cell" data-mark="present">
    <label for="m${id}"><span class="no">${id}</span><span class="name">${name}</span></label>
    <select id="m${id}" name="mark.${id}"><option value="present" data-short="出">出席</option><option value="absent" data-short="欠">欠席</option></select></li>`;

  beforeEach(() => {
    document.body.innerHTML = `<p id="live-region"></p><b data-count="absent">0</b><form><attendance-grid><ol>${cell(1, '阿久津 蓮')}${cell(2, '荒井 陽葵')}</ol></attendance-grid>
      <button data-changed-label="確定（{n}人）">このまま</button></form>`;
  });

  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.attendance-mark')];
  const posted = () => [...new FormData(document.forms[0]!)].map(String);

  it('posts the same fields as the plain form', () => {
    expect(posted()).toEqual(['mark.1,present', 'mark.2,present']);
    buttons()[1]!.click();
    expect(posted()).toEqual(['mark.1,present', 'mark.2,absent']);
  });

  it('shows, says and counts a change', () => {
    buttons()[0]!.click();
    expect(buttons()[0]!.textContent).toBe('欠');
    expect(buttons()[0]!.getAttribute('aria-label')).toBe('阿久津 蓮 欠席');
    expect(document.getElementById('live-region')!.textContent).toBe('阿久津 蓮 欠席');
    expect(document.querySelector('[data-count]')!.textContent).toBe('1');
    expect(document.querySelector('[data-changed-label]')!.textContent).toBe('確定（1人）');
  });

  it('takes a change back with Z', () => {
    buttons()[0]!.click();
    buttons()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true }));
    expect(posted()).toEqual(['mark.1,present', 'mark.2,present']);
  });

  it('is one stop of the tab key', () => {
    buttons()[1]!.click();
    expect(buttons().map((button) => button.tabIndex)).toEqual([-1, 0]);
  });
});
