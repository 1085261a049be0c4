import { sendInPlace } from '../scan/sending';
import { scanFields, take } from '../scan/sequence';

/**
 * Fields that are filled by scanning: a handheld scanner types the code and Enter, the camera's button is added where the browser has a
 * camera. Without script the same fields are typed into and sent.
 */
function prepare(form: HTMLFormElement): void {
  if (form.dataset['scanReady']) {
    return;
  }
  form.dataset['scanReady'] = 'yes';
  form.addEventListener('keydown', (event) => {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter' && !event.isComposing && field.matches('input[data-scan]') && field.value.trim() !== '') {
      event.preventDefault();
      take(field, field.value.trim());
    }
  });
  if (form.dataset['scanForm']) {
    sendInPlace(form);
  }
  if ('mediaDevices' in navigator) {
    void import('./scan-camera').then(() => scanFields(form).at(-1)?.closest('.field')?.after(document.createElement('scan-camera')));
  }
}

document.querySelectorAll<HTMLInputElement>('input[data-scan]').forEach((field) => field.form && prepare(field.form));
