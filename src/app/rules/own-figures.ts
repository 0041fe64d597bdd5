import { isCalendarDate } from '../../fields/calendar-date';
import { checkNumber } from '../../fields/check';
import type { Field, Inputs, Values } from '../../fields/field';
import { plainSettings } from '../../fields/formatter';
import { cleanText } from '../../fields/text';
import type { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';

/** A number that the seller put in the place of a rule's. */
export interface OwnFigure {
  readonly value: number;
  /** Day from which it holds, YYYY-MM-DD. */
  readonly from: string;
  /** Where it is from, in the seller's words; "" for none. */
  readonly note: string;
}

/** By the id of the figure of Rules and fees. */
export type OwnFigures = Readonly<Record<string, OwnFigure>>;

export const longestNote = 200;
const mostFigures = 1_000;
const longestId = 80;

interface ReadFigures {
  readonly figures: OwnFigures;
  /** Whether anything stood in the text that could not be read. */
  readonly damaged: boolean;
}

/** Version of the stored shape; another one is set aside whole and shown, never guessed at. */
const shapeVersion = 1;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ownFigure(value: unknown): OwnFigure | null {
  if (!isRecord(value)) return null;
  const { value: number, from, note = '' } = value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return null;
  if (typeof from !== 'string' || !isCalendarDate(from) || typeof note !== 'string') return null;
  return { value: number, from, note: cleanText(note, longestNote) };
}

/** Own figures out of stored text; what cannot be read is left out, and said. */
export function figuresFromText(text: string | null): ReadFigures {
  if (text === null) return { figures: {}, damaged: false };
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { figures: {}, damaged: true };
  }
  if (!isRecord(stored) || stored.version !== shapeVersion || !isRecord(stored.figures))
    return { figures: {}, damaged: true };
  const entries = Object.entries(stored.figures);
  const read = entries.slice(0, mostFigures).flatMap(([id, value]) => {
    const figure = id.length <= longestId ? ownFigure(value) : null;
    return figure === null ? [] : [[id, figure] as const];
  });
  return { figures: Object.fromEntries(read), damaged: read.length < entries.length };
}

export const textOfFigures = (figures: OwnFigures): string =>
  JSON.stringify({ version: shapeVersion, figures });

/** What of the seller's own figures is kept in this browser. */
export const keptFigures = (store: SmallStore): OwnFigures =>
  figuresFromText(store.read(storedKeys.rules)).figures;

/** The seller's own figure for a field, where there is one that the field can take. */
export function ownFigureOf(field: Field, own: OwnFigures): OwnFigure | null {
  if (field.rule === undefined || (field.kind !== 'number' && field.kind !== 'optional-number')) return null;
  const figure = Object.hasOwn(own, field.rule) ? own[field.rule]! : null;
  return figure !== null && checkNumber(figure.value, field, plainSettings) === null ? figure : null;
}

/** The values a page opened blank starts from: the defaults, which are handed back as they are where nothing differs. */
export function startingValues(inputs: Inputs, defaults: Values, own: OwnFigures): Values {
  const owned = Object.entries(inputs).flatMap(([key, field]) => {
    const figure = ownFigureOf(field, own);
    return figure !== null && figure.value !== defaults[key] ? [[key, figure.value] as const] : [];
  });
  return owned.length === 0 ? defaults : { ...defaults, ...Object.fromEntries(owned) };
}
