/** Which lines of a long list are drawn. */
export interface TableWindow {
  readonly first: number;
  /** The line behind the last one drawn. */
  readonly end: number;
}

/** Lines are drawn in steps of so many, so that a scroll of a few pixels draws nothing anew. */
const step = 4;

/**
 * The lines in view with a step more at each end. The number of lines drawn stays the same wherever the list stands, so that
 * rows can be used again.
 *
 * @param top - pixels scrolled, >= 0
 * @param height - pixels in view
 * @param lineHeight - pixels of a line, > 0
 */
export function tableWindow(top: number, height: number, lineHeight: number, lines: number): TableWindow {
  const drawn = Math.min(lines, drawnLines(height, lineHeight));
  const inView = Math.floor(Math.max(0, top) / lineHeight);
  const wanted = Math.floor(inView / step) * step - step;
  const first = Math.max(0, Math.min(wanted, lines - drawn));
  return { first, end: first + drawn };
}

/** How many lines are drawn at once. */
export const drawnLines = (height: number, lineHeight: number): number =>
  Math.ceil(Math.max(0, height) / lineHeight) + 3 * step;

/** Where to scroll so that a line is wholly in view, or null where it is. */
export function scrollTo(line: number, top: number, height: number, lineHeight: number): number | null {
  const from = line * lineHeight;
  if (from < top) return from;
  return from + lineHeight > top + height ? from + lineHeight - height : null;
}
