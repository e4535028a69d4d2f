/** Buttons that show what was typed as a password: one-time ones are long, and nobody looks over one's shoulder at home. */
export function showPassword(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-shows]')) {
    const field = document.getElementById(button.dataset['shows'] ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    const [show, hide] = [button.textContent, button.dataset['hide'] ?? ''];
    button.hidden = false;
    button.addEventListener('click', () => {
      const isHidden = field.type === 'password';
      field.type = isHidden ? 'text' : 'password';
      button.textContent = isHidden ? hide : show;
      button.setAttribute('aria-pressed', String(isHidden));
    });
  }
}
