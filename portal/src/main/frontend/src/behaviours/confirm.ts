import { word } from '../words';

/** What is asked before an act that cannot be overlooked; with `typed`, that word must be entered first. */
export interface Question {
  text: string;
  action?: string | undefined;
  typed?: string | undefined;
}

/** Asks in a modal dialog; true when the person agreed. */
export function ask(question: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  form.method = 'dialog';
  form.className = 'stack';

  const text = document.createElement('p');
  text.id = 'confirm-question';
  text.textContent = question.text;
  dialog.setAttribute('aria-labelledby', text.id);
  form.append(text);

  const agree = button(question.action ?? word('ok'), question.typed ? 'button danger primary' : 'button primary');
  agree.value = 'agree';
  const cancel = button(word('cancel'), 'button');
  cancel.type = 'button';
  cancel.addEventListener('click', () => dialog.close());

  if (question.typed) {
    form.append(wordField(question.typed, agree));
  }
  const actions = document.createElement('div');
  actions.className = 'dialog-actions';
  actions.append(cancel, agree);
  form.append(actions);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();

  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'agree');
    }),
  );
}

/** Holds back the sending of `data-confirm` forms (or by `data-confirm` buttons), and `hx-confirm` acts, until agreed. */
export function confirmFirst(page: Document): void {
  const agreed = new WeakSet<HTMLFormElement>();
  page.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      const asked = event.submitter?.dataset['confirm'] ? event.submitter : form;
      const text = asked.dataset['confirm'];
      if (!text || agreed.delete(form)) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      void ask({ text, action: asked.dataset['confirmAction'], typed: asked.dataset['confirmWord'] }).then((yes) => {
        if (yes) {
          agreed.add(form);
          form.requestSubmit(event.submitter);
        }
      });
    },
    true,
  );
  page.addEventListener('htmx:confirm', (event) => {
    const detail = (event as CustomEvent<{ question: string | null; issueRequest(skip: boolean): void }>).detail;
    if (detail.question) {
      event.preventDefault();
      void ask({ text: detail.question }).then((yes) => yes && detail.issueRequest(true));
    }
  });
}

function button(label: string, className: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = className;
  element.textContent = label;
  return element;
}

function wordField(typed: string, agree: HTMLButtonElement): HTMLElement {
  const field = document.createElement('div');
  field.className = 'field';
  const label = document.createElement('label');
  label.htmlFor = 'confirm-word';
  label.textContent = word('typeWord', typed);
  const input = document.createElement('input');
  input.id = label.htmlFor;
  input.autocomplete = 'off';
  agree.disabled = true;
  input.addEventListener('input', () => {
    agree.disabled = input.value.normalize('NFKC').trim() !== typed.normalize('NFKC');
  });
  field.append(label, input);
  return field;
}
