export function writeCalculator(options: {
  readonly id: string;
  readonly title?: string;
  readonly group?: string;
  readonly into: string;
}): Promise<string[]>;
