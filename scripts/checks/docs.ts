import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import type { CheckResult } from './check.ts';
import { findInFiles } from './find-in-files.ts';
import { listFiles } from './list-files.ts';

/** Folders that exist only after a build or a run. */
const MADE = /^(\.data|node_modules|artifacts|types|cache|coverage|\.next|frontend\/\.next)(\/|$)/;
const CODE = /\.(ts|tsx|mjs|sol)$/;
const SPAN = /`(?<code>[^`\n]+)`/g;

/** Everything a document names in back-ticks exists: paths, `path#function`, `Contract.function`, names, npm scripts. */
export async function checkDocs(root: string): Promise<CheckResult> {
  const documents = listFiles(root, /\.md$/).filter((file) => /^(docs\/|README\.md$|[\w-]+\/README\.md$)/.test(file));
  const known = knownNames(root);
  const findings = findInFiles(root, documents, (line, file) => {
    const wrong = [...line.matchAll(SPAN)].map((match) => {
      const code = match.groups?.['code'] ?? '';
      const wholly = judge(root, code, known);
      // The README of a folder may also speak of its own folder.
      const isHere = wholly !== undefined && file.endsWith('/README.md') && existsSync(join(root, dirname(file), code));
      return isHere ? undefined : wholly;
    });
    const messages = wrong.filter((message) => message !== undefined);
    return messages.length === 0 ? undefined : messages.join(' ');
  });
  return { findings, looked: documents.length, unit: 'documents' };
}

interface KnownNames {
  readonly files: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly scripts: ReadonlySet<string>;
}

function judge(root: string, code: string, { files, words, scripts }: KnownNames): string | undefined {
  const script = /^npm run (?:--silent )?(?<name>[\w:-]+)/.exec(code)?.groups?.['name'];
  if (script !== undefined) return scripts.has(script) ? undefined : `\`npm run ${script}\` does not exist.`;
  if (/[\s<>{}…$|=,"']/.test(code)) return undefined;
  const [path = '', name] = code.split('#');
  if (looksLikePath(path, files)) {
    if (MADE.test(path) || matches(root, path, files)) {
      return name === undefined || namesIt(root, path, name) ? undefined : `${path} has no ${name}.`;
    }
    return `\`${path}\` does not exist.`;
  }
  const parts = code.replace(/\(\)$/, '').split('.');
  const isName = parts.length <= 2 && parts.every((part) => /^[A-Za-z_]\w*$/.test(part));
  const claims = code.endsWith('()') || parts.length === 2 || /^[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+$/.test(code);
  if (!isName || !claims) return undefined;
  const unknown = parts.find((part) => !words.has(part));
  return unknown === undefined ? undefined : `\`${code}\`: no source file names ${unknown}.`;
}

/** A path has a slash and begins with a folder of ours, or is a file of the root. */
function looksLikePath(text: string, files: ReadonlySet<string>): boolean {
  if (files.has(text)) return true;
  const first = text.split('/')[0] ?? '';
  return text.includes('/') && (MADE.test(text) || [...files].some((file) => file.startsWith(`${first}/`)));
}

function matches(root: string, path: string, files: ReadonlySet<string>): boolean {
  if (existsSync(join(root, path))) return true;
  if (!path.includes('*')) return false;
  const pattern = path
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\u0000')
    .replaceAll('*', '[^/]*');
  const glob = new RegExp(`^${pattern.replaceAll('\u0000', '.*')}$`);
  return [...files].some(
    (file) => glob.test(file) || file.split('/').some((_, at, all) => glob.test(all.slice(0, at).join('/'))),
  );
}

function namesIt(root: string, path: string, name: string): boolean {
  const file = join(root, path);
  return existsSync(file) && new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8'));
}

function knownNames(root: string): KnownNames {
  const all = listFiles(root);
  const words = new Set<string>();
  for (const file of all.filter((path) => CODE.test(path))) {
    for (const [word] of readFileSync(join(root, file), 'utf8').matchAll(/[A-Za-z_]\w*/g)) words.add(word);
  }
  const schema = z.object({ scripts: z.record(z.string(), z.string()).default({}) });
  const manifests = all.filter((file) => /^([\w-]+\/)?package\.json$/.test(file));
  const scripts = manifests.flatMap((file) =>
    Object.keys(schema.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))).scripts),
  );
  return { files: new Set(all), words, scripts: new Set(scripts) };
}
