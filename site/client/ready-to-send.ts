/**
 * Opens the buttons of a form that a script sends: a page comes with them closed, for pressed before the script is there
 * they would send the form past it, and what was typed would be lost.
 */
export function readyToSend(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]'))
    button.disabled = false;
}
