/** What the page brought along for its script (see components/PageData.astro); undefined when it brought nothing. */
export function pageData(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : undefined;
}
