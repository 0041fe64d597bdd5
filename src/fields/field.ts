/**
 * What an input is. A calculator's inputs are a record of fields; from it come the TypeScript type of its
 * values, its form, its schema, its defaults and its random test inputs.
 */

/** Unit shown beside a value; `fraction` values are shown and typed as percent. */
export type Unit =
  | 'units'
  | 'units-per-day'
  | 'days'
  | 'day'
  | 'fraction'
  | 'fraction-per-day'
  | 'money'
  | 'money-per-unit'
  | 'money-per-day'
  | 'orders'
  | 'orders-per-day'
  | 'orders-per-year'
  | 'per-day'
  | 'factor'
  | 'none';

export interface Preset<T> {
  readonly label: string;
  readonly value: T;
  /** Where the value comes from, shown beside it. */
  readonly source?: string;
  /** The figure of Rules and fees that it is; a seller's own takes its place. */
  readonly rule?: string;
}

interface FieldBase {
  readonly label: string;
  /** One or two sentences: what it means, where to find it, what happens when it grows. */
  readonly help: string;
  /** Id of the glossary's term for it, which the help then leads to. */
  readonly term?: string;
  /**
   * Id of the figure of Rules and fees (`marketplace/figures.ts`) that the default is. Where a seller has a figure of
   * their own for it, a page opened blank starts from that; `default` stays as it is. In money it is of a US card.
   */
  readonly rule?: string;
}

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly integer?: boolean;
  readonly presets?: readonly Preset<number>[];
  /** A slider under the box, where trying values matters more than typing one. */
  readonly slider?: boolean;
}

/** A number that may be left empty (null), meaning what `emptyMeans` says. */
export interface OptionalNumberField extends FieldBase {
  readonly kind: 'optional-number';
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly default: number | null;
  readonly emptyMeans: string;
  readonly integer?: boolean;
  readonly presets?: readonly Preset<number>[];
}

export interface ChoiceField<C extends string = string> extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: C; readonly label: string; readonly help?: string }[];
  readonly default: C;
}

export interface ToggleField extends FieldBase {
  readonly kind: 'toggle';
  readonly default: boolean;
}

/** A day counted from the scenario's own date: typed as a number of days or, once that date is set, as a date. */
export interface DayField extends FieldBase {
  readonly kind: 'day';
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** A calendar date, YYYY-MM-DD, or null while not set. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly default: string | null;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly maxLength: number;
  readonly default: string;
}

export type ScalarField =
  NumberField | OptionalNumberField | ChoiceField | ToggleField | DayField | DateField | TextField;

/** A list of records, such as shipments or events. */
export interface RecordsField<
  R extends Readonly<Record<string, ScalarField>> = Readonly<Record<string, ScalarField>>,
> extends FieldBase {
  readonly kind: 'records';
  /** What one record is called, lower case: "shipment". */
  readonly noun: string;
  readonly fields: R;
  readonly minRows: number;
  readonly maxRows: number;
  /** Columns folded in the form because few need them. */
  readonly more?: readonly (keyof R & string)[];
  readonly default: readonly ValuesOf<R>[];
}

/** A run of numbers, one a day, such as daily sales. */
export interface SeriesField extends FieldBase {
  readonly kind: 'series';
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly maxLength: number;
  /** Key of the date input that holds the day of the first number: dates pasted beside the numbers fill it. */
  readonly firstDayKey?: string;
  readonly default: readonly number[];
}

/** A table of numbers with named columns, such as a demand distribution. */
export interface TableField extends FieldBase {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: Unit;
    readonly min: number;
    readonly max: number;
  }[];
  readonly maxRows: number;
  readonly default: readonly (readonly number[])[];
}

export type Field = ScalarField | RecordsField | SeriesField | TableField;
export type Inputs = Readonly<Record<string, Field>>;

type ScalarValue<F> = F extends { kind: 'number' | 'day' }
  ? number
  : F extends { kind: 'optional-number' }
    ? number | null
    : F extends ChoiceField<infer C>
      ? C
      : F extends { kind: 'toggle' }
        ? boolean
        : F extends { kind: 'date' }
          ? string | null
          : F extends { kind: 'text' }
            ? string
            : never;

export type ValueOf<F> =
  F extends RecordsField<infer R>
    ? readonly { readonly [K in keyof R]: ScalarValue<R[K]> }[]
    : F extends SeriesField
      ? readonly number[]
      : F extends TableField
        ? readonly (readonly number[])[]
        : ScalarValue<F>;

/** The values of a record of fields. */
export type ValuesOf<I> = { readonly [K in keyof I]: ValueOf<I[K]> };

/** Values of any calculator, as stored, linked and posted. */
export type Scalar = number | string | boolean | null;
export type Value =
  Scalar | readonly Readonly<Record<string, Scalar>>[] | readonly number[] | readonly (readonly number[])[];
export type Values = Readonly<Record<string, Value>>;

/**
 * Something wrong with one value, said so that the reader can mend it.
 * `path` is the field's key, or key.row.column in a record list ("shipments.0.latest").
 */
export interface Problem {
  readonly path: string;
  readonly message: string;
}
