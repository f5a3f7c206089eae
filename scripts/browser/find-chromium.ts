import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((folder) => {
    const base = process.env[folder];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return base === undefined ? [] : programs.map((program) => join(base, program));
  }),
};

/**
 * A browser of the Chromium family: the one `MAKEWHOLE_CHROMIUM` names, an installed one, Playwright's own download, or
 * on Debian as root the distribution's package.
 *
 * @param say is told what is being tried when that takes long.
 * @returns the path of the program.
 * @throws with a sentence on what to install when there is none and none can be had.
 */
export async function findChromium(say: (words: string) => void): Promise<string> {
  const named = process.env['MAKEWHOLE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`MAKEWHOLE_CHROMIUM names ${named}, which does not exist.`);
  }
  const present = installedBrowser() ?? (await downloadedBrowser());
  if (present !== undefined) return present;
  if (isDebianAsRoot()) {
    say('no browser found; installing the Debian package chromium …');
    runQuietly('apt-get', ['update', '-q']);
    runQuietly('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    const installed = installedBrowser();
    if (installed !== undefined) return installed;
  }
  say('no browser found; downloading Chromium with Playwright …');
  const playwright = createRequire(import.meta.url).resolve('playwright-core/package.json');
  runQuietly(process.execPath, [playwright.replace(/package\.json$/, 'cli.js'), 'install', 'chromium']);
  const downloaded = await downloadedBrowser();
  if (downloaded !== undefined) return downloaded;
  throw new Error(
    'The browser journeys need Chromium, Chrome or Edge, and none was found or could be downloaded. ' +
      'Install one, or name its program in MAKEWHOLE_CHROMIUM.',
  );
}

function installedBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath =
    process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find((file) => existsSync(file));
}

async function downloadedBrowser(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function isDebianAsRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')) && existsSync('/usr/bin/apt-get');
}

function runQuietly(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, [...args], { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 });
}
