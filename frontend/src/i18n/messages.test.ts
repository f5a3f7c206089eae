// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { namespaces } from './namespaces.ts';

const root = fileURLToPath(new URL('../../messages', import.meta.url));
const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])));
interface Tree {
  readonly [key: string]: string | Tree;
}

function sentences(tree: Tree, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[here, value] as const] : [...sentences(value, here)];
    }),
  );
}

function read(locale: string, name: string): ReadonlyMap<string, string> {
  return sentences(treeSchema.parse(JSON.parse(readFileSync(`${root}/${locale}/${name}.json`, 'utf8'))));
}

/** Names of the values a sentence takes: `{id}`, `{count, plural, …}`. */
function argumentsOf(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort();
}

describe('messages', () => {
  it('have one file per namespace in both languages, and no other', () => {
    const files = namespaces.map((name) => `${name}.json`).sort();
    expect(readdirSync(`${root}/en`).sort()).toEqual(files);
    expect(readdirSync(`${root}/zh-CN`).sort()).toEqual(files);
  });

  describe.each([...namespaces])('%s', (name) => {
    const english = read('en', name);
    const chinese = read('zh-CN', name);
    it('says the same things in both languages', () => {
      expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    });
    it('takes the same values in both languages', () => {
      for (const [key, sentence] of english)
        expect(argumentsOf(chinese.get(key) ?? ''), key).toEqual(argumentsOf(sentence));
    });
    it('leaves no sentence empty', () => {
      for (const [key, sentence] of [...english, ...chinese]) expect(sentence.trim(), key).not.toBe('');
    });
  });
});
