/** Puts the focus into the first box of a form that has just been opened. */
export function focusFirstBox(form: HTMLElement): void {
  form.querySelector('input')?.focus();
}
