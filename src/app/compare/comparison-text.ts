import { cellText, type SideBySideRow } from '../../ui/side-by-side';
import type { Cell } from '../../ui/csv';
import type { InputRows } from './input-differences';

/** A whole comparison, as it is copied and saved. */
export interface ComparisonText {
  readonly calculator: string;
  readonly columns: readonly { readonly letter: string; readonly title: string; readonly answer: string }[];
  readonly figures: readonly SideBySideRow[];
  readonly inputs: readonly InputRows[];
  /** What all were run with, in a sentence; empty where chance plays no part. */
  readonly futures: string;
}

const line = (letters: readonly string[], { label, cells }: SideBySideRow) =>
  `${label}: ${cells.map((cell, index) => `${letters[index]} ${cellText(cell)}`).join(' | ')}`;

/** Answers, figures and what differs, as plain text. */
export function comparisonText({ calculator, columns, figures, inputs, futures }: ComparisonText): string {
  const letters = columns.map(({ letter }) => letter);
  const differing = inputs.flatMap(({ rows }) => rows.filter(({ differs }) => differs));
  return [
    `${calculator}, compared`,
    ...columns.map(({ letter, title, answer }, index) =>
      `${letter}${index === 0 ? ' (base)' : ''} ${title}. ${answer}`.trim(),
    ),
    '',
    ...figures.map((row) => line(letters, row)),
    '',
    differing.length > 0 ? 'What differs' : 'All inputs are the same.',
    ...differing.map((row) => line(letters, row)),
    ...(futures ? ['', futures] : []),
  ].join('\n');
}

/** The same as rows of a sheet: figures as shown, inputs as the numbers they are, with their unit. */
export function comparisonRows({ columns, figures, inputs }: ComparisonText): Cell[][] {
  return [
    ['part', 'name', 'unit', ...columns.map(({ letter, title }) => `${letter} ${title}`), 'differs'],
    ['answer', 'Answer', '', ...columns.map(({ answer }) => answer), null],
    ...figures.map(({ label, cells }) => [
      'figure',
      label,
      '',
      ...cells.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)),
      null,
    ]),
    ...inputs.flatMap(({ title, rows }) =>
      rows.map(({ label, unit, raw, differs }) => [title, label, unit, ...raw, differs ? 'yes' : 'no']),
    ),
  ];
}
