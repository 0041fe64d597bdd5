import { expect, test } from 'vitest';
import { engineVersion } from './version';
import { versionFigures } from './version-figures';

type Figures = ReturnType<typeof versionFigures>;

const recorded = import.meta.glob<Figures>('./figures-*.json', { eager: true, import: 'default' });

test('the figures of this engine version are those recorded for it', () => {
  const mend = 'If the mathematics changed on purpose, raise engineVersion in src/engine/version.ts';
  const before = recorded[`./figures-${engineVersion}.json`];
  expect(before, `No figures of engine ${engineVersion}: record them by “npm run freeze”.`).toBeDefined();
  const now = versionFigures();
  expect(Object.keys(now)).toEqual(Object.keys(before!));
  for (const [name, figures] of Object.entries(now)) {
    for (const [figure, value] of Object.entries(figures)) {
      const was = before![name]![figure]!;
      expect(
        Math.abs(value - was),
        `${name}: ${figure} was ${was} and is ${value}. ${mend} and record the new figures by “npm run freeze”.`,
      ).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(was)));
    }
  }
});
