/** A figure as it is shown, kept or sent. */
export interface ShownFigure {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
}

export interface FigureThenNow {
  readonly label: string;
  readonly then: string;
  /** Null where the figure is given no more. */
  readonly now: string | null;
}

/** A number with its groups of thousands, whatever sign parts them or its decimals. */
const number = /\p{Nd}+(?:[.,'’\u00a0\u202f ٫٬]\p{Nd}+)*/gu;
const minus = /(?<![\p{L}\p{Nd}])[-−]\s*[\p{Sc}\p{L}]{0,3}\s*(?=\p{Nd})|[-−][\p{Sc}]/gu;

/**
 * The digits of a text, without what another locale or currency writes otherwise: signs between digits, their order,
 * month names. A text without digits stands for itself.
 */
function digits(text: string): string {
  const numbers = (text.match(number) ?? []).map((found) => found.replace(/\P{Nd}/gu, ''));
  if (numbers.length === 0) return text.trim();
  return `${numbers.sort().join(' ')} ${'-'.repeat(text.match(minus)?.length ?? 0)}`;
}

const written = ({ value, note }: ShownFigure) => (note ? `${value} (${note})` : value);

/** Figures that are others now than when they were sent; how they are written makes no difference. */
export function figuresThenNow(then: readonly ShownFigure[], now: readonly ShownFigure[]): FigureThenNow[] {
  return then.flatMap((figure) => {
    const today = now.find(({ label }) => label === figure.label);
    if (today && digits(written(today)) === digits(written(figure))) return [];
    return [{ label: figure.label, then: written(figure), now: today ? written(today) : null }];
  });
}
