import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';

const FOLDER = 'frontend/messages';
const LANGUAGES = ['en', 'zh-CN'] as const;

/** Every sentence exists in both languages, under the same key, with the same places to fill in, and is not empty. */
export async function checkMessages(root: string): Promise<CheckResult> {
  const names = new Set(
    LANGUAGES.flatMap((language) => listFiles(root, new RegExp(`^${FOLDER}/${language}/.*\\.json$`))).map((file) =>
      file.split('/').slice(3).join('/'),
    ),
  );
  const findings: Finding[] = [];
  let looked = 0;
  for (const name of names) {
    const [english, chinese] = LANGUAGES.map((language) => sentencesOf(root, `${FOLDER}/${language}/${name}`));
    if (english === undefined || chinese === undefined) continue;
    looked += english.size;
    findings.push(...compare(`${FOLDER}/en/${name}`, english, `${FOLDER}/zh-CN/${name}`, chinese));
  }
  return { findings, looked, unit: 'sentences' };
}

type Sentences = ReadonlyMap<string, string>;

function compare(englishFile: string, english: Sentences, chineseFile: string, chinese: Sentences): Finding[] {
  const missing = (from: Sentences, others: Sentences, file: string): Finding[] =>
    [...others.keys()].filter((key) => !from.has(key)).map((key) => ({ file, message: `"${key}" is missing here.` }));
  const unlike = [...english].flatMap(([key, sentence]) => {
    const other = chinese.get(key);
    if (other === undefined) return [];
    const wanted = placesOf(sentence);
    if (wanted === placesOf(other)) return [];
    return [{ file: chineseFile, message: `"${key}" fills in {${placesOf(other)}}, the English one {${wanted}}.` }];
  });
  const empty = (sentences: Sentences, file: string): Finding[] =>
    [...sentences].filter(([, words]) => words.trim() === '').map(([key]) => ({ file, message: `"${key}" is empty.` }));
  return [
    ...missing(english, chinese, englishFile),
    ...missing(chinese, english, chineseFile),
    ...unlike,
    ...empty(english, englishFile),
    ...empty(chinese, chineseFile),
  ];
}

/** The names a sentence fills in: `{amount}` and `{count, plural, …}`, sorted, each once. */
function placesOf(sentence: string): string {
  const names = [...sentence.matchAll(/\{\s*(?<name>[A-Za-z]\w*)\s*[,}]/g)].map(
    (match) => match.groups?.['name'] ?? '',
  );
  return [...new Set(names)].sort().join(', ');
}

function sentencesOf(root: string, file: string): Sentences {
  const path = join(root, file);
  const sentences = new Map<string, string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') sentences.set(key, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, key === '' ? name : `${key}.${name}`);
    }
  };
  if (existsSync(path)) visit(JSON.parse(readFileSync(path, 'utf8')), '');
  return sentences;
}
