/** Shows one short sentence at the foot of the page for two seconds; the next one replaces it. */
export function toast(sentence: string): void {
  document.querySelector('.toast')?.remove();
  const note = document.createElement('div');
  note.className = 'toast';
  note.setAttribute('role', 'status');
  note.textContent = sentence;
  document.body.append(note);
  setTimeout(() => {
    note.remove();
  }, 2000);
}
