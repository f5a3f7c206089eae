/** `npm run certificate:check -- FILE [--manifest FILE] [--signer ADDRESS] [--register ADDRESS] [--rpc URL] [--json]`. */
import { parseArgs } from 'node:util';

import { checkPaper, type PaperFinding } from '../../domain/papers/check-paper.ts';
import { paperDigest } from '../../domain/papers/paper-digest.ts';
import { readPaperText } from '../../domain/papers/paper-text.ts';
import { paperLines, paperTitles } from '../../domain/papers/paper-words.ts';
import type { SignedPaper } from '../../domain/papers/paper-kinds.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { compareWithChain, type ChainFinding } from './compare-with-chain.ts';
import { findTrust } from './find-trust.ts';
import { readPaperFile } from './read-paper-file.ts';

const HELP = `npm run certificate:check -- FILE [options]

  FILE                the signed text (JSON), the PDF that has it inside, or what a QR code held
  --manifest FILE     the deployment's manifest, as the carrier published it (default: the addresses kept with this code)
  --signer ADDRESS    who signs the carrier's papers, where you know it from elsewhere
  --register ADDRESS  the carrier's register of policies, likewise
  --rpc URL           also compare with what a node of that chain holds now
  --json              {"kind","facts","signed":[…],"chain":[…],"genuine"}

Needs no network unless --rpc is given. Exit codes: 0 genuine, and as the chain says where it was asked; 1 not genuine;
2 wrong usage, or no paper in the file; 3 genuine, but the chain says otherwise now; 4 genuine, but the node gave no answer.`;

const questions: Readonly<Record<PaperFinding['what'], string>> = {
  signature: 'exactly this was signed by the key it names',
  signer: 'that key signs the carrier’s papers',
  chain: 'it speaks of the chain of that book',
  register: 'it speaks of the carrier’s register',
};

const refusals = {
  PAPER_NOT_JSON: 'There is no signed paper in this file',
  PAPER_NOT_WELL_FORMED: 'This is not a paper as the carrier writes them',
  PAPER_NOT_AS_WRITTEN:
    'The text was changed after it was signed: papers are written in one way only, and this is another',
} as const;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.log(options);
    return options === HELP ? 0 : 2;
  }
  try {
    const read = readPaperText(readPaperFile(options.file));
    if (!read.ok) {
      const { failure } = read;
      const where = 'place' in failure ? `: ${failure.place} ${failure.message}` : '';
      console.error(`NOT GENUINE. ${refusals[failure.code]}${where}.`);
      return failure.code === 'PAPER_NOT_JSON' ? 2 : 1;
    }
    return await judge(read.value, options);
  } catch (error) {
    console.error(ensureError(error).message);
    return 2;
  }
}

async function judge(paper: SignedPaper, options: Options): Promise<number> {
  const signed = await checkPaper(paper, findTrust(paper.chainId, options));
  const genuine = signed.every(({ holds }) => holds);
  const chain = !genuine || options.rpc === undefined ? [] : await askChain(paper, options.rpc);
  const agrees = chain?.every(({ holds }) => holds) ?? false;
  const { kind, facts } = paper;
  console.log(options.json ? JSON.stringify({ kind, facts, signed, chain, genuine }) : print(paper, signed, chain));
  if (!genuine) return 1;
  if (chain === undefined) return 4;
  return agrees ? 0 : 3;
}

async function askChain(paper: SignedPaper, rpc: string): Promise<readonly ChainFinding[] | undefined> {
  try {
    return await compareWithChain(paper, rpc);
  } catch (error) {
    console.error(`The chain could not be asked: ${ensureError(error).message.split('\n')[0]}`);
    return undefined;
  }
}

function print(
  paper: SignedPaper,
  signed: readonly PaperFinding[],
  chain: readonly ChainFinding[] | undefined,
): string {
  const genuine = signed.every(({ holds }) => holds);
  const title = paperTitles[paper.kind];
  const facts = paperLines(paper).map(({ label, value }) => `  ${label.en.padEnd(26)} ${value.en}`);
  const checks = signed.map(({ what, holds, found, expected }) => {
    return `  ${holds ? 'yes' : 'NO '}  ${questions[what]}${holds ? '' : ` (found ${found}, expected ${expected})`}`;
  });
  const asked = (chain ?? []).map(({ fact, holds, paper: said, chain: held }) => {
    return `  ${holds ? 'yes' : 'NO '}  ${fact}${holds ? '' : `: the paper says ${said}, the chain ${held}`}`;
  });
  return [
    genuine ? `GENUINE: ${title.en} · ${title['zh-CN']}` : `NOT GENUINE: ${title.en}`,
    ...facts,
    '',
    'Checked without a network:',
    ...checks,
    `  signer ${paper.signer}, digest ${paperDigest(paper)}`,
    ...(asked.length === 0 ? [] : ['', 'By the chain now:', ...asked]),
    '',
    'Proved: the carrier’s key signed exactly the facts above. Not proved: the look of a page around them, and that they still',
    chain === undefined || asked.length === 0
      ? 'hold; the register knows (--rpc URL).'
      : 'hold at any other time than now.',
  ].join('\n');
}

type Options = Exclude<ReturnType<typeof readOptions>, string>;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        manifest: { type: 'string' },
        signer: { type: 'string' },
        register: { type: 'string' },
        rpc: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return HELP;
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'Name one file. --help says more.';
    const { manifest, signer, register, rpc, json } = values;
    return { file, manifest, signer, register, rpc, json };
  } catch (error) {
    return ensureError(error).message;
  }
}
