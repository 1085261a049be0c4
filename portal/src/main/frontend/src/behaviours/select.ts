/** `data-select-all` picks every shown row of its form; `[data-bulk]` appears with the count while rows are picked. */
export function selectMany(page: Document): void {
  page.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement;
    const form = box.type === 'checkbox' ? box.form : null;
    const bar = form?.querySelector<HTMLElement>('[data-bulk]');
    if (!form || !bar) {
      return;
    }
    const rows = [...form.querySelectorAll<HTMLInputElement>('tbody tr:not([hidden]) .pick input[type=checkbox]')];
    if (box.hasAttribute('data-select-all')) {
      rows.forEach((row) => (row.checked = box.checked));
    }
    const picked = rows.filter((row) => row.checked).length;
    const all = form.querySelector<HTMLInputElement>('[data-select-all]');
    if (all) {
      all.checked = picked === rows.length;
      all.indeterminate = picked > 0 && picked < rows.length;
    }
    bar.hidden = picked === 0;
    const count = bar.querySelector<HTMLElement>('[data-bulk-count]');
    if (count) {
      count.textContent = (count.dataset['bulkCount'] ?? '{n}').replace('{n}', String(picked));
    }
  });
}
