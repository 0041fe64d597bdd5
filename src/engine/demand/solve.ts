/**
 * Solution of a few linear equations with a symmetric positive definite matrix, by Cholesky's factors.
 *
 * @param matrix - rows, only the lower half is read
 * @param right - the right side, as long as there are rows
 * @returns null where the matrix is not positive definite, to rounding
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const size = right.length;
  const factor: number[][] = [];
  for (let i = 0; i < size; i++) {
    factor.push(new Array<number>(size).fill(0));
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k];
      if (i !== j) factor[i][j] = sum / factor[j][j];
      else if (sum > 0) factor[i][i] = Math.sqrt(sum);
      else return null;
    }
  }
  const found = [...right];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) found[i] -= factor[i][k] * found[k];
    found[i] /= factor[i][i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) found[i] -= factor[k][i] * found[k];
    found[i] /= factor[i][i];
  }
  return found;
}
