/** Where a run tells what it does: one line for each thing that is ready, and signs of life during long work. */
export interface Say {
  /** Something is ready: what, and in which state or where. */
  ready(what: string, where: string): void;
  /** Something the user should know. */
  note(text: string): void;
  /** Runs a step; says that it is still going on every ten seconds, and returns what it returns. */
  during<T>(what: string, work: () => Promise<T>): Promise<T>;
}

const REPEAT_MS = 10_000;
const WIDTH = 10;

/** Plain lines on a stream, coloured when it is a terminal that wants colour. */
export function createSay(output: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Say {
  const colours = output.isTTY && env['NO_COLOR'] === undefined;
  const green = (text: string): string => (colours ? `\u001b[32m${text}\u001b[0m` : text);
  const line = (text: string): void => {
    output.write(`${text}\n`);
  };
  return {
    ready: (what, where) => line(`  ${green('ready')}  ${what.padEnd(WIDTH)} ${where}`),
    note: (text) => line(`         ${text}`),
    during: async (what, work) => {
      const started = Date.now();
      const timer = setInterval(() => {
        line(`         … ${what}, ${Math.round((Date.now() - started) / 1000)} s`);
      }, REPEAT_MS);
      try {
        return await work();
      } finally {
        clearInterval(timer);
      }
    },
  };
}
