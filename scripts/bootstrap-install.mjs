/**
 * Installs the packages of package-lock.json when they are not there yet. The installation itself must run under the
 * project's Node: npm under Node 20 silently leaves out Hardhat's native package, which asks for Node 22.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STAMP = 'node_modules/.makewhole-installed';
const say = (text) => process.stderr.write(`${text}\n`);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The Node that the project brings, as npm puts it. */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Makes sure node_modules is complete. Throws an Error whose message is a sentence for the user. */
export async function install(root) {
  if (isInstalled(root)) return;
  if (process.env.MAKEWHOLE_NO_INSTALL !== undefined) {
    throw new Error('node_modules does not match package-lock.json, and MAKEWHOLE_NO_INSTALL forbids installing.');
  }
  await withLock(root, async () => {
    if (!isInstalled(root)) await installNow(root);
  });
}

/** True when node_modules holds what the lockfile says. Writes the stamp when it had to look for itself. */
export function isInstalled(root) {
  const stamp = join(root, STAMP);
  if (!existsSync(projectNode(root))) return false;
  const wanted = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  if (missingPackage(root) !== undefined) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** The first package of the lockfile that npm has not installed for this machine, or undefined. */
export function missingPackage(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'node_modules';
  const installed = readJson(record).packages;
  const wanted = Object.entries(readJson(join(root, 'package-lock.json')).packages);
  const missing = wanted.find(
    ([path, entry]) =>
      path.includes('node_modules/') &&
      isForThisMachine(entry) &&
      (installed[path]?.version !== entry.version || !(entry.link === true || existsSync(join(root, path)))),
  );
  return missing?.[0];
}

/** Optional packages that name no platform may be missing rightly: what needs them may not be for this machine. */
function isForThisMachine({ os, cpu, libc, optional }) {
  if (optional === true && os === undefined && cpu === undefined) return false;
  const musl = process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
  const allows = (list, own) =>
    list === undefined || (list.some((name) => name === own || name.startsWith('!')) && !list.includes(`!${own}`));
  return allows(os, process.platform) && allows(cpu, process.arch) && allows(libc, musl ? 'musl' : 'glibc');
}

function stampOf(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

async function installNow(root) {
  const version = readJson(join(root, 'package.json')).devDependencies.node;
  const count = Object.keys(readJson(join(root, 'package-lock.json')).packages).length;
  const log = join(root, '.data', 'logs', 'install.log');
  mkdirSync(dirname(log), { recursive: true });
  say(`Installing about ${count} packages with Node ${version} (only the first time; a minute or two) …`);
  const started = Date.now();
  const stopReporting = reportProgress(started);
  let result;
  try {
    result = await run(root, npmCommand(version), log);
  } finally {
    stopReporting();
  }
  if (result !== 0 || !existsSync(projectNode(root))) throw new Error(explain(readFileSync(log, 'utf8'), version));
  writeFileSync(join(root, STAMP), stampOf(root));
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** `npm ci` under the pinned Node: through npx, or directly when this process is new enough already. */
function npmCommand(version) {
  const npm = npmCli();
  const ci = ['ci', '--ignore-scripts=false', '--no-audit', '--no-fund'];
  const inner = npm === undefined ? ['npm', ...ci] : ['node', npm, ...ci];
  const npx = npm === undefined ? undefined : join(dirname(npm), 'npx-cli.js');
  const viaNpx = ['-y', '-p', `node@${version}`, '--', ...inner];
  if (npx !== undefined && existsSync(npx)) return [process.execPath, npx, ...viaNpx];
  return [process.platform === 'win32' ? 'npx.cmd' : 'npx', ...viaNpx];
}

/** Where npm's own program is: named by npm when it runs us, else beside this Node. */
function npmCli() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return places.find((place) => place !== undefined && place.endsWith('npm-cli.js') && existsSync(place));
}

function run(root, [command, ...args], log) {
  const output = openSync(log, 'w');
  const shell = process.platform === 'win32' && command.endsWith('.cmd');
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', output, output], shell });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        child.kill(signal);
        say('Installation interrupted; the next run starts it again.');
        process.exit(130);
      });
    }
    child.on('error', (error) => {
      writeFileSync(log, `${error.message}\n`, { flag: 'a' });
      done(1);
    });
    child.on('exit', (code) => {
      closeSync(output);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
      done(code ?? 1);
    });
  });
}

function reportProgress(started) {
  const timer = setInterval(() => say(`  … installing, ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  return () => clearInterval(timer);
}

/** What went wrong, in a sentence, with the end of npm's own words below it. */
function explain(output, version) {
  const lines = output.trim().split('\n');
  const told = /code EUSAGE/.test(output) ? lines.slice(0, 12) : lines.slice(-12);
  const reason = /code EUSAGE/.test(output)
    ? 'package-lock.json does not fit the package.json files of this checkout.'
    : /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(output)
      ? 'The package registry could not be reached. Check the network (or the proxy of npm) and run the same command again.'
      : /ENOSPC/.test(output)
        ? 'The disk is full. Free about 2 GB and run the same command again.'
        : /EACCES|EPERM/.test(output)
          ? 'This folder may not be written to. Run the command as the owner of the checkout.'
          : /ETARGET|E404/.test(output)
            ? 'The package registry does not have a version that package-lock.json names.'
            : /ENOENT.*npx|npx: not found/.test(output)
              ? 'npm was not found. It comes with Node from nodejs.org.'
              : `The packages could not be installed under Node ${version}.`;
  return `${reason}\n\n${told.join('\n')}\n\nThe whole output is in .data/logs/install.log.`;
}

/** Two scripts started at once must not install into the same folder: the second waits for the first. */
async function withLock(root, action) {
  const lock = join(root, '.data', 'install.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; !take(lock); told = true) {
    if (!told) say('Another command is installing the packages; waiting for it …');
    await new Promise((done) => setTimeout(done, 500));
  }
  const release = () => rmSync(lock, { force: true });
  process.on('exit', release);
  try {
    await action();
  } finally {
    release();
    process.off('exit', release);
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (error.code !== 'EPERM') rmSync(lock, { force: true });
  }
  return false;
}
