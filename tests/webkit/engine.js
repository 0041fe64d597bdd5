/** Starts WebKit under a display of its own, opens sessions in it, and ends all it started. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, Capabilities } from 'selenium-webdriver';

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** A program with all it starts, ended as one. */
function start(command, args, options) {
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
function startDisplay(xvfb) {
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

async function answers(url, gone) {
  let ended = false;
  void gone.then(() => (ended = true));
  for (let attempt = 0; attempt < 100; attempt++) {
    if (ended) throw new Error('The WebKit driver ended as it started.');
    const ready = await fetch(`${url}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The WebKit driver does not answer.');
}

/**
 * @param {{ driver: string, browser: string, xvfb: string }} programs
 * @returns a maker of sessions, each with nothing kept from another, and `close`, which ends everything
 */
export async function startWebKit({ driver, browser, xvfb }) {
  const started = [];
  const sessions = [];
  const close = async () => {
    await Promise.all(sessions.splice(0).map((session) => session.quit().catch(() => {})));
    for (const program of started.splice(0).reverse()) await program.stop();
  };
  try {
    const screen = startDisplay(xvfb);
    started.push(screen);
    const env = {
      ...process.env,
      DISPLAY: await screen.display,
      GDK_BACKEND: 'x11',
      LANG: 'en_US.UTF-8',
      TZ: 'UTC',
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    // A driver has room for one session, so each gets its own.
    const newSession = async () => {
      const port = await freePort();
      const server = start(driver, [`--port=${port}`], { stdio: 'ignore', env });
      started.push(server);
      const url = `http://127.0.0.1:${port}`;
      await answers(url, server.gone);
      const capabilities = new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      });
      const session = await new Builder().usingServer(url).withCapabilities(capabilities).build();
      sessions.push(session);
      await session.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
      return session;
    };
    return { newSession, close };
  } catch (error) {
    await close();
    throw error;
  }
}
