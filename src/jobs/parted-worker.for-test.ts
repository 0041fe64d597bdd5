import { partedSimulation } from './parted';
import { serveJobs } from './serve-jobs';

/** Pieces that take a while each, and say in which worker they ran. */
const here = crypto.randomUUID();
const parted = partedSimulation<
  { pieces: number; ms: number },
  number,
  { square: Float64Array; by: string },
  unknown
>({
  parts: ({ pieces }) => Array.from({ length: pieces }, (_, n) => n),
  runPart: ({ ms }, n) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
    return { square: Float64Array.of(n * n), by: here };
  },
  combine: (_, done) => ({
    squares: done.map((piece) => piece?.square[0] ?? null),
    workers: new Set(done.flatMap((piece) => (piece ? [piece.by] : []))).size,
    lead: here,
  }),
  isEnough: (_, done) => done[0] !== null,
});

serveJobs(self as unknown as Parameters<typeof serveJobs>[0], async (name) => {
  if (name !== 'parted') throw new Error(`There is no “${name}”.`);
  return parted;
});
