import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { z } from 'zod';

import type { CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';

const CATALOGUE = 'domain/chain/error-catalogue.ts';
const HAN = /\p{Script=Han}/u;

const abiSchema = z.array(
  z.looseObject({
    type: z.string(),
    name: z.string().optional(),
    inputs: z.array(z.looseObject({ name: z.string().optional() })).optional(),
  }),
);
const bothSchema = z.tuple([z.string().min(1), z.string().min(1)]);
const textSchema = z.object({ holder: bothSchema, staff: bothSchema, next: bothSchema });
const catalogueSchema = z.record(z.string(), z.unknown());

/** Every error a contract can throw has its sentences, in both languages, and they fill in only what the error carries. */
export async function checkCatalogue(root: string): Promise<CheckResult> {
  const errors = await errorsOf(root);
  if (errors.size === 0 || !existsSync(join(root, CATALOGUE))) return { findings: [], looked: 0, unit: 'errors' };
  const catalogue = await readCatalogue(root);
  const findings = [...errors].flatMap(([name, { file, inputs }]) => judge(name, file, inputs, catalogue[name]));
  return { findings, looked: errors.size, unit: 'errors' };
}

interface ContractError {
  readonly file: string;
  readonly inputs: readonly string[];
}

function judge(name: string, file: string, inputs: readonly string[], entry: unknown): Finding[] {
  if (entry === undefined) return [{ file: CATALOGUE, message: `${name} (of ${file}) has no sentences.` }];
  const text = textSchema.safeParse(entry);
  if (!text.success)
    return [{ file: CATALOGUE, message: `${name} needs holder, staff and next, each in English and Chinese.` }];
  return Object.entries(text.data).flatMap(([person, [english, chinese]]) => {
    const problems: string[] = [];
    if (!HAN.test(chinese)) problems.push('the second sentence is not Chinese');
    for (const place of [...placesOf(english), ...placesOf(chinese)]) {
      if (!inputs.includes(place)) problems.push(`{${place}} is not an argument of the error`);
    }
    return [...new Set(problems)].map((problem) => ({ file: CATALOGUE, message: `${name}.${person}: ${problem}.` }));
  });
}

function placesOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(?<name>\w+)(:\w+)?\}/g)].map((match) => match.groups?.['name'] ?? '');
}

async function errorsOf(root: string): Promise<Map<string, ContractError>> {
  const errors = new Map<string, ContractError>();
  for (const file of listFiles(root, /^domain\/chain\/abi\/.*\.ts$/)) {
    for (const value of Object.values(await load(root, file))) {
      for (const { type, name, inputs } of abiSchema.safeParse(value).data ?? []) {
        if (type !== 'error' || name === undefined) continue;
        errors.set(name, { file, inputs: (inputs ?? []).map((input) => input.name ?? '') });
      }
    }
  }
  return errors;
}

async function readCatalogue(root: string): Promise<Record<string, unknown>> {
  const { errorCatalogue } = await load(root, CATALOGUE);
  const catalogue = catalogueSchema.safeParse(errorCatalogue);
  if (!catalogue.success) throw new Error(`${CATALOGUE} must export errorCatalogue.`);
  return catalogue.data;
}

async function load(root: string, file: string): Promise<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse({ ...(await import(pathToFileURL(join(root, file)).href)) });
}
