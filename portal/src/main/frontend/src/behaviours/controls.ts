/** A menu made of `details` closes on Escape and on a press elsewhere. */
export function closeMenus(page: Document): void {
  const open = () => page.querySelectorAll<HTMLDetailsElement>('.user-menu[open]');
  page.addEventListener('click', (event) =>
    open().forEach((menu) => {
      menu.open = menu.contains(event.target as Node);
    }),
  );
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      open().forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      });
    }
  });
}

/** `form[data-autosubmit]` sends itself when a select or checkbox changes. */
export function sendOnChange(page: Document): void {
  page.addEventListener('change', (event) => {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    if (control.matches('select, [type=checkbox], [type=radio], [type=date]') && control.form?.matches('[data-autosubmit]')) {
      control.form.requestSubmit();
    }
  });
}

/** `button[data-reveal="id"]` shows and hides what is typed into a password field. */
export function revealPasswords(page: Document): void {
  page.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-reveal]');
    const field = button && page.getElementById(button.dataset['reveal'] ?? '');
    if (field instanceof HTMLInputElement) {
      const shown = field.type === 'password';
      field.type = shown ? 'text' : 'password';
      button?.setAttribute('aria-pressed', String(shown));
    }
  });
}

/** A file dropped on `.dropzone` lands in its input. */
export function dropFiles(page: Document): void {
  const zone = (event: Event) => (event.target as Element).closest?.('.dropzone') ?? null;
  for (const type of ['dragover', 'dragleave', 'drop']) {
    page.addEventListener(type, (event) => {
      const target = zone(event);
      if (!target) {
        return;
      }
      event.preventDefault();
      target.classList.toggle('over', type === 'dragover');
      const input = target.querySelector<HTMLInputElement>('input[type=file]');
      const files = (event as DragEvent).dataTransfer?.files;
      if (type === 'drop' && input && files?.length) {
        input.files = files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  }
}

/** `button[data-print]` opens the browser's print dialog. */
export function printOnDemand(page: Document): void {
  page.addEventListener('click', (event) => {
    if ((event.target as Element).closest('button[data-print]')) {
      page.defaultView?.print();
    }
  });
}
