/**
 * What does not fit on the page as it stands, a line each: the page scrolls sideways, a text is cut off, or lies over another.
 * Runs in the page. What scrolls in a box of its own is all right, and so is what is out of sight on purpose.
 */
export function fitFaults(): readonly string[] {
  const faults = new Set<string>();
  const brief = (text: string) => `“${text.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  const whose = (element: Element) =>
    `${element.localName}${[...element.classList]
      .filter((name) => !/^s[a-z0-9]{5,6}$/.test(name))
      .map((name) => `.${name}`)
      .join('')}`;
  /** What of a text is in sight: the nearest box that scrolls or cuts. */
  const frameOf = (element: Element) => {
    let at: Element | null = element;
    while (at && getComputedStyle(at).overflow === 'visible') at = at.parentElement;
    return at && at !== document.body && at !== document.documentElement
      ? at.getBoundingClientRect()
      : new DOMRect(-1e6, -1e6, 2e6, 2e6);
  };
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) {
    const widest = [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .filter((element) => frameOf(element).right > innerWidth)
      .map((element) => `${whose(element)} ${brief(element.textContent)}`);
    faults.add(`scrolls ${over} px sideways: ${widest.slice(-3).join(', ')}`);
  }
  const unseen = (element: Element) =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    element.closest('.visually-hidden, .skip, .key-bar, math') !== null;

  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (unseen(element) || element.closest('svg')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const [wide, high] = [
      element.scrollWidth - element.clientWidth,
      element.scrollHeight - element.clientHeight,
    ];
    if (element instanceof HTMLInputElement) {
      if (element.inputMode && wide > 1)
        faults.add(`cut off: ${whose(element)} ${element.id} ${brief(element.value)} by ${wide}`);
    } else if (element.localName !== 'textarea' && element.clientWidth > 1) {
      const hides = (value: string) => value === 'hidden' || value === 'clip';
      if ((hides(overflowX) && wide > 1) || (hides(overflowY) && high > 1))
        faults.add(`cut off: ${whose(element)} ${brief(element.textContent)} by ${wide} x ${high}`);
    }
  }

  interface Piece {
    readonly node: Node;
    readonly box: DOMRect;
  }
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.nodeValue?.trim() || unseen(node.parentElement!)) continue;
    range.selectNodeContents(node);
    const frame = frameOf(node.parentElement!);
    for (const box of range.getClientRects()) {
      const isSeen = box.width > 1 && box.top < frame.bottom && box.bottom > frame.top;
      if (isSeen && box.left < frame.right && box.right > frame.left) pieces.push({ node, box });
    }
  }
  pieces.sort((a, b) => a.box.top - b.box.top);
  // Letters stand in the middle of their line, so that the boxes of lines may touch.
  const slack = (box: DOMRect) => box.height * 0.25;
  pieces.forEach(({ node, box }, index) => {
    for (let next = index + 1; next < pieces.length; next++) {
      const { node: other, box: otherBox } = pieces[next]!;
      if (otherBox.top + slack(otherBox) >= box.bottom - slack(box)) {
        if (otherBox.top > box.bottom) break;
        continue;
      }
      const across = Math.min(box.right, otherBox.right) - Math.max(box.left, otherBox.left);
      if (node !== other && across > 2)
        faults.add(
          `over each other: ${brief(node.nodeValue!)} and ${brief(other.nodeValue!)} in ${whose(node.parentElement!)}`,
        );
    }
  });
  return [...faults];
}
