import * as v from 'valibot';
import type { Problem, Values } from '../fields/field';
import { upgradedValues } from '../fields/upgraded';
import { linkJson } from './link-json';
import { LinkProblem, linkText, newerLink, type LinkStep } from './link-text';
import type { LinkShape } from './link-shape';
import { packedRuns, packedScenarioSchema, pageMark, unpackedScenario } from './packed-scenario';
import { unpackedValues } from './packed-values';
import type { SharedScenario } from './shared-scenario';

export type LinkReading =
  | {
      readonly kind: 'read';
      readonly shared: SharedScenario;
      /** One for each value that could not be used and was replaced by the default. */
      readonly replaced: readonly Problem[];
      /** Values that are read but do not fit each other: the form says the same and waits for them to be mended. */
      readonly conflicts: readonly Problem[];
    }
  | {
      readonly kind: 'unreadable';
      readonly step: LinkStep;
      /** What is wrong and how to mend it, for the reader. */
      readonly message: string;
    };

async function reading(shape: LinkShape, fragment: string): Promise<LinkReading> {
  const parsed = v.safeParse(packedScenarioSchema, await linkJson(linkText(fragment)));
  if (!parsed.success) {
    throw new LinkProblem(
      'content',
      'This link holds something other than a scenario. Copy it again from where it was sent, or ask for a new one.',
    );
  }
  const packed = parsed.output;
  if (packed.p !== pageMark(shape.id)) {
    throw new LinkProblem(
      'page',
      'This link belongs to another page. Open or paste the whole address, so that the right page opens.',
    );
  }
  if (packed.v > shape.version) throw newerLink();
  const frozen = await shape.frozenDefaults(packed.v);
  const old = frozen && unpackedValues(frozen, packedRuns(packed));
  if (!old) {
    throw new LinkProblem(
      'content',
      'This link names inputs that this calculator never had. Ask for a new link from where it was sent.',
    );
  }
  const upgraded = upgradedValues(shape, packed.v, old);
  if (upgraded.kind !== 'read') {
    throw new LinkProblem(
      'upgrade',
      'This link is of an early version, and its numbers could not be brought up to date. Ask the sender to open it and share it anew.',
    );
  }
  const values: Values = upgraded.values;
  return {
    kind: 'read',
    shared: unpackedScenario(packed, values),
    replaced: upgraded.problems,
    conflicts: shape.check?.(values as never) ?? [],
  };
}

/**
 * What a link carries. Never throws and trusts nothing: whatever the text is, the answer is values that fit the
 * calculator's fields, or a message for the reader.
 *
 * @param fragment - of the address, with or without "#"
 */
export async function readLink(shape: LinkShape, fragment: string): Promise<LinkReading> {
  try {
    return await reading(shape, fragment);
  } catch (error) {
    if (error instanceof LinkProblem) return { kind: 'unreadable', step: error.step, message: error.message };
    return {
      kind: 'unreadable',
      step: 'content',
      message:
        'This link could not be opened. Check that you are online, reload the page and open the link again.',
    };
  }
}
