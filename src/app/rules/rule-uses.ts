import { catalogue, loadCalculator } from '../../calculators/registry';
import type { Field } from '../../fields/field';

/** Which inputs of which pages start from a figure, and what they can take of it. */
export interface RuleUse {
  readonly min: number | null;
  readonly max: number | null;
  readonly integer: boolean;
  readonly pages: readonly { readonly id: string; readonly title: string; readonly input: string }[];
}

/** By the id of the figure. */
export type RuleUses = Readonly<Record<string, RuleUse>>;

interface Found {
  readonly rule: string;
  readonly field: Field;
  /** Only among its usual values. */
  readonly isOffered: boolean;
}

function rulesOf(field: Field): readonly Found[] {
  const presets = 'presets' in field ? (field.presets ?? []) : [];
  const offered = presets.flatMap(({ rule }) => (rule === undefined || rule === field.rule ? [] : [rule]));
  return [
    ...(field.rule === undefined ? [] : [{ rule: field.rule, field, isOffered: false }]),
    ...offered.map((rule) => ({ rule, field, isOffered: true })),
  ];
}

const nothing: RuleUse = { min: null, max: null, integer: false, pages: [] };

/** What all calculators take from the rules; worked out when the site is built. */
export async function usesOfRules(): Promise<RuleUses> {
  const uses: Record<string, RuleUse> = {};
  for (const { id, title } of catalogue) {
    const { inputs } = await loadCalculator(id);
    for (const { rule, field, isOffered } of Object.values(inputs).flatMap(rulesOf)) {
      if (field.kind !== 'number' && field.kind !== 'optional-number') continue;
      const use = uses[rule] ?? nothing;
      const input = isOffered ? `${field.label}, usual values` : field.label;
      uses[rule] = {
        min: Math.max(use.min ?? -Infinity, field.min),
        max: Math.min(use.max ?? Infinity, field.max),
        integer: use.integer || field.integer === true,
        pages: [...use.pages, { id, title, input }],
      };
    }
  }
  return uses;
}
