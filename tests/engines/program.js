import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

export const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** A program with all it starts, ended as one. */
export function start(command, args, options) {
  const child = spawn(command, args, { detached: true, ...options });
  const gone = new Promise((done) => {
    child.once('exit', done);
    child.once('error', done);
  });
  const stop = async () => {
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has gone already.
      }
    };
    end('SIGTERM');
    const late = setTimeout(() => end('SIGKILL'), 3_000);
    await gone;
    clearTimeout(late);
    end('SIGKILL');
  };
  return { child, gone, stop };
}

/** The number of a display that is free: the server itself picks it. */
export function startDisplay(xvfb) {
  const server = start(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = new Promise((done, fail) => {
    let text = '';
    server.child.stdio[3].on('data', (data) => {
      text += data;
      if (text.endsWith('\n')) done(`:${text.trim()}`);
    });
    void server.gone.then(() => fail(new Error(`${xvfb} did not start.`)));
  });
  return { ...server, display };
}
