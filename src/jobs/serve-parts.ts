import { buffersIn } from './buffers-in';
import type { JobRequest } from './job';
import type { FromHelper, ToHelper } from './job-message';
import { postedProblem } from './job-problem';
import { isParted, sizeOf } from './parted';
import type { LoadModel } from './run-model';

/**
 * A helper's side: runs the pieces that come through the port, one after the other.
 *
 * @throws where the simulation does not load or has no pieces
 */
export async function serveParts(request: JobRequest, port: MessagePort, load: LoadModel): Promise<void> {
  const answer = (message: FromHelper, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
  const model = await load(request.model);
  if (!isParted(model)) throw new TypeError(`“${request.model}” is not in pieces.`);
  const size = sizeOf(request);
  port.onmessage = ({ data: { part } }: MessageEvent<ToHelper>) => {
    try {
      const result = model.runPart(request.values, part, size);
      answer({ kind: 'part', result }, buffersIn(result));
    } catch (thrown) {
      answer(postedProblem(thrown));
    }
  };
  answer({ kind: 'ready' });
}
