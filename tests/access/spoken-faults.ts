/** What a screen reader would not be told of the page, a line each. Runs in the page. */
export function spokenFaults(): readonly string[] {
  const faults: string[] = [];
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(seen);
  const text = (ids: string | null) =>
    (ids ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent.trim() ?? '')
      .join(' ')
      .trim();
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label')?.trim() || text(element.getAttribute('aria-labelledby'));
  const brief = (element: Element) => element.outerHTML.slice(0, 90);

  if (document.documentElement.lang !== 'en') faults.push(`language: “${document.documentElement.lang}”`);
  const levels = all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.push(`headings: ${levels.join(' ')}`);
  levels.forEach((level, at) => {
    if (at > 0 && level > levels[at - 1]! + 1)
      faults.push(`heading skipped: ${levels.slice(0, at + 1).join(' ')}`);
  });
  const title = document
    .querySelector('h1')!
    .textContent.replace(/[.?\s]+$/, '')
    .trim();
  if (!document.title.includes('Stockgap')) faults.push(`title “${document.title}” of “${title}”`);

  for (const landmark of ['main', 'body > * > header, body > header', 'body > * > footer, body > footer'])
    if (document.querySelectorAll(landmark).length !== 1) faults.push(`landmark: ${landmark}`);
  for (const kind of ['nav', 'aside', '[role="region"]']) {
    const names = all(kind).map(nameOf);
    if (names.includes('')) faults.push(`no name: ${kind}`);
    for (const name of new Set(names))
      if (kind !== '[role="region"]' && names.filter((other) => other === name).length > 1)
        faults.push(`two of one name: ${kind} ${name}`);
  }

  for (const figure of all('main figure')) {
    if (!nameOf(figure)) faults.push(`picture without a name: ${brief(figure)}`);
    const isTold = figure.querySelector(
      '[role="img"], [role="slider"], table, [role="list"], ol, ul, dl, button',
    );
    if (!isTold) faults.push(`picture without words: ${brief(figure)}`);
  }
  for (const picture of all('main [role="img"]')) {
    const name = nameOf(picture) || picture.querySelector('title')?.textContent || '';
    if (name.length < 8 || /NaN|undefined|Infinity/.test(name))
      faults.push(`picture says “${name}”: ${brief(picture)}`);
  }
  for (const svg of all('main svg, main canvas')) {
    if (!svg.closest('[role="img"], [aria-hidden="true"], [role="slider"]'))
      faults.push(`unspoken drawing: ${brief(svg)}`);
  }
  for (const table of all('main table')) {
    if (!table.querySelector('caption') && !nameOf(table))
      faults.push(`table without a name: ${brief(table)}`);
    for (const cell of table.querySelectorAll('th'))
      if (!cell.hasAttribute('scope')) faults.push(`heading of a table without its scope: ${brief(cell)}`);
  }
  for (const figures of all('main [aria-label="Answer"] dl, main [aria-labelledby] dl').slice(0, 4))
    for (const cell of figures.children)
      if (
        ![...cell.children].every(({ localName }, at) => localName === (at === 0 ? 'dt' : 'dd')) &&
        cell.localName === 'div'
      )
        faults.push(`figure out of order: ${brief(cell)}`);
  return faults;
}
