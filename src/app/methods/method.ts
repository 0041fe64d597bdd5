import type { FormulaText } from './formula';

/** How something is known to be right. */
export const proofKinds = {
  published: 'Published case',
  'closed-form': 'Closed form',
  theory: 'Simulation against theory',
  twin: 'Two ways of working it out',
  invariant: 'What must always hold',
} as const;

export interface Proof {
  readonly by: keyof typeof proofKinds;
  /** What is held against what, in a sentence without its full stop. */
  readonly what: string;
  /** The test file, from `src/`. */
  readonly test: string;
}

/** A model of the app, told so that it can be checked. */
export interface Method {
  /** Stays as it is: links point at it. */
  readonly id: string;
  readonly title: string;
  /** What it computes, in a sentence. */
  readonly computes: string;
  readonly formulas: readonly FormulaText[];
  /** What the letters stand for. */
  readonly letters?: string;
  readonly assumes: readonly string[];
  readonly sources: readonly string[];
  readonly proofs: readonly Proof[];
  /** Where it ends. */
  readonly limits: readonly string[];
  /** Pages that use it, by path. */
  readonly pages: readonly string[];
  /** Its code: files or folders of `src/engine/` or, with their whole path, of another folder in `src/`; without ".ts". */
  readonly code: readonly string[];
}

/** Models of one topic. */
export interface MethodTopic {
  readonly id: string;
  readonly title: string;
  readonly methods: readonly Method[];
}
