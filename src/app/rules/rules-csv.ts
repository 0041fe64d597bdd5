import { figuresOf } from '../../marketplace/figures';
import { ruleTopics } from '../../marketplace/all-rules';
import { csvText } from '../../ui/csv';
import type { Cell } from '../../ui/csv';
import { gradeWords } from '../../marketplace/grade-words';
import type { OwnFigures } from './own-figures';

const heads = [
  'Topic',
  'Rule',
  'Line',
  'Value',
  'Unit',
  'Your own figure',
  'Yours from',
  'Your note',
  'In force from',
  'Dating',
  'In force to',
  'Country',
  'Channel',
  'Grade',
  'Grade means',
  'Source',
  'Address',
  'Note',
];
const datings = { 'or-earlier': 'or earlier', 'taken-up': 'taken up then' } as const;

/** Every version of every rule, a line for each of its numbers, with the seller's own beside the one in force. */
export function rulesCsv(own: OwnFigures): string {
  const rows = ruleTopics.flatMap(({ title, rules }) =>
    rules.flatMap((rule): readonly (readonly Cell[])[] => {
      const lines =
        typeof rule.value === 'string' ? [{ id: '', line: '', value: rule.value }] : figuresOf(rule);
      return lines.map(({ id, line, value }) => {
        const mine = rule.effectiveTo === undefined && Object.hasOwn(own, id) ? own[id] : undefined;
        return [
          title,
          rule.label,
          line,
          value,
          rule.unit,
          mine?.value ?? null,
          mine?.from ?? null,
          mine?.note ?? null,
          rule.effectiveFrom,
          rule.dating ? datings[rule.dating] : null,
          rule.effectiveTo ?? null,
          rule.country,
          rule.channel,
          rule.grade,
          gradeWords[rule.grade],
          rule.source.title,
          rule.source.url,
          rule.note ?? null,
        ];
      });
    }),
  );
  return csvText([heads, ...rows]);
}
