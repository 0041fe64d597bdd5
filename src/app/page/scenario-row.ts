import type { Calculator } from '../../calculators/calculator';
import { engineVersion } from '../../engine/version';
import type { KeyFigure } from '../../fields/answer';
import type { Values } from '../../fields/field';
import type { Scenario } from '../../fields/stored';
import { storedVersions } from '../../fields/stored-versions';
import { tidyTags } from '../../fields/tags';
import { cleanNote, cleanText } from '../../fields/text';

/** The answer to a page's values, as it is kept beside them. */
export interface KeptAnswer {
  readonly values: Values;
  readonly answer: string;
  readonly figures: readonly KeyFigure[];
  readonly actions: Scenario['actions'];
}

/** What the seller says of a scenario when saving it. */
export type ScenarioWords = Pick<Scenario, 'title' | 'notes' | 'tags'>;

interface Parts {
  readonly calculator: Calculator;
  readonly kept: KeptAnswer;
  readonly words: ScenarioWords;
  readonly run: Pick<Scenario, 'seed' | 'trials' | 'currency' | 'product'>;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

const asOfOf = (values: Values) => (typeof values.asOf === 'string' ? values.asOf : null);

/** The longest a figure's part may be as a row takes it. */
const figureLength = 80;

function headline({ label, value, note }: KeyFigure): Scenario['headlines'][number] {
  const cut = (text: string) => cleanText(text, figureLength);
  return note === undefined
    ? { label: cut(label), value: cut(value) }
    : { label: cut(label), value: cut(value), note: cut(note) };
}

const tidyWords = ({ title, notes, tags }: ScenarioWords, { about }: Calculator): ScenarioWords => ({
  title: cleanText(title, 80) || about.title,
  notes: cleanNote(notes, 10_000),
  tags: tidyTags(tags),
});

/** A row about to be written once more. */
export const touched = (row: Scenario, now: string): Scenario => ({
  ...row,
  revision: row.revision + 1,
  changedAt: now,
});

/** The scenario under other words. */
export const renamed = (row: Scenario, calculator: Calculator, words: ScenarioWords, now: string): Scenario =>
  touched({ ...row, ...tidyWords(words, calculator) }, now);

/** What saving replaces of an earlier row. */
function saved({ calculator, kept, words, run, now }: Parts) {
  return {
    inputsVersion: calculator.version,
    asOf: asOfOf(kept.values),
    ...run,
    values: kept.values,
    engine: engineVersion,
    answer: cleanText(kept.answer, 1_000),
    headlines: kept.figures.slice(0, 8).map(headline),
    actions: kept.actions.slice(0, 40),
    ...tidyWords(words, calculator),
    changedAt: now,
  };
}

/** A scenario saved for the first time. */
export function newScenario(id: string, parts: Parts): Scenario {
  return {
    version: storedVersions.scenario,
    id,
    calculator: parts.calculator.about.id,
    ...saved(parts),
    live: null,
    updates: [],
    revision: 1,
    createdAt: parts.now,
  };
}

/** The scenario saved again; what is being followed of it stays. */
export function savedAgain(earlier: Scenario, parts: Parts): Scenario {
  return { ...earlier, ...saved(parts), revision: earlier.revision + 1 };
}
