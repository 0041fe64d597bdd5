import type { Calculator } from '../../calculators/calculator';
import { frozenDefaults } from '../../calculators/registry';
import type { LinkShape } from '../../share/link-shape';

/** What links of a calculator need to know of it. */
export const linkShape = (calculator: Calculator): LinkShape => ({
  id: calculator.about.id,
  version: calculator.version,
  upgrade: calculator.upgrade,
  inputs: calculator.inputs,
  ...(calculator.check ? { check: calculator.check as NonNullable<LinkShape['check']> } : {}),
  frozenDefaults: (version) => frozenDefaults(calculator.about.id, version),
});
