import type { CheckResult } from './check.ts';
import { findInFiles } from './find-in-files.ts';
import { listFiles } from './list-files.ts';

const BINARY = /\.(png|jpe?g|gif|webp|avif|ico|woff2?|pdf|mp4|csv|parquet)$/;
/** This check and its test hold the forbidden words themselves. */
const OWN = /^scripts\/checks\/hygiene(\.test)?\.ts$/;

const RULES: readonly { readonly pattern: RegExp; readonly message: string; readonly only?: RegExp }[] = [
  {
    pattern: /(^|[\s"'`(=:])\/(root|work|home\/\w+|Users\/\w+)\//,
    message: 'a path of one machine; write it relative.',
  },
  { pattern: /[A-Z]:\\Users\\/, message: 'a path of one machine; write it relative.' },
  {
    pattern: /https?:\/\/[\w.-]*(registry|verdaccio|artifactory|nexus)[\w.-]*[:/]/i,
    message: 'the address of a package registry; leave it to the settings of npm.',
  },
  {
    pattern: /"resolved": "https?:/,
    message: 'a download address; the lockfile names only versions.',
    only: /package-lock\.json$/,
  },
  {
    pattern: /(\/\/|\/\*|\*|#|<!--)\s*(TODO|FIXME|XXX|HACK)\b/,
    message: 'an unfinished thought; do it, or write an issue.',
  },
  {
    pattern: /eslint-disable(?!.*\s--\s\S)/,
    message: 'a rule is switched off without a reason; add one after " -- ".',
    only: /\.(ts|tsx|mjs)$/,
  },
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, message: 'a private key.' },
];

/** What must not be in a public repository: machine paths, registry hosts, keys, unfinished thoughts, silent exceptions. */
export async function checkHygiene(root: string): Promise<CheckResult> {
  const files = listFiles(root).filter((file) => !BINARY.test(file) && !OWN.test(file));
  const findings = findInFiles(root, files, (line, file, before) => {
    const broken = RULES.find(({ pattern, only }) => (only === undefined || only.test(file)) && pattern.test(line));
    return broken?.message ?? silentInSolidity(line, before);
  });
  return { findings, looked: files.length, unit: 'files' };
}

/** solhint takes everything behind the word for names of rules, so the reason stands in the line above. */
function silentInSolidity(line: string, before: string): string | undefined {
  if (!/^\s*\/\/ solhint-disable/.test(line)) return undefined;
  const told = /^\s*\/\/(?! solhint)/.test(before) || /\*\/\s*$/.test(before);
  return told ? undefined : 'a rule is switched off without a reason; give it in the line above.';
}
