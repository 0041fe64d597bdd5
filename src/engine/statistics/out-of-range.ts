/** The error of a function asked for what its docstring rules out. One wording for all: each guard of its own would weigh. */
export function outOfRange(what: string, value: number): RangeError {
  return new RangeError(`${what} out of range: ${value}`);
}
