import type { FunctionFragment, Interface } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import type { Stage } from './stage.ts';

/** One question to a contract, and what the model says to each named figure of the answer. */
export interface Question {
  readonly about: string;
  readonly to: string;
  readonly data: string;
  readonly figures: readonly (readonly [name: string, place: number, expected: bigint])[];
}

/** The same questions are asked again and again. */
const asked = new Map<string, string>();

function callData(abi: Interface, fragment: FunctionFragment, args: readonly unknown[]): string {
  const key = `${fragment.selector} ${args.map(String).join(' ')}`;
  const known = asked.get(key) ?? abi.encodeFunctionData(fragment, args);
  asked.set(key, known);
  return known;
}

/** Encodes questions to one contract and finds the place of each named figure in its answer, which is all fixed words. */
export function asker(abi: Interface, to: string) {
  return (
    about: string,
    name: string,
    args: readonly unknown[],
    expected: Readonly<Record<string, bigint>>,
  ): Question => {
    const fragment = present(abi.getFunction(name), `a function ${name}`);
    const [only] = fragment.outputs;
    const outputs = only?.components ?? fragment.outputs;
    const figures = Object.entries(expected).map(([figure, value]) => {
      const place = figure === '0' ? 0 : outputs.findIndex((output) => output.name === figure);
      if (place < 0) throw new Error(`${name} answers no ${figure}`);
      return [figure, place, value] as const;
    });
    return { about, to, data: callData(abi, fragment, args), figures };
  };
}

/** `read(address[],bytes[])`, put together here: thousands of lives ask it after every step. */
export function encodeRead({ reader }: Stage, questions: readonly Question[]): string {
  const word = (value: number): string => value.toString(16).padStart(64, '0');
  const count = questions.length;
  const tos = questions.map(({ to }) => to.slice(2).toLowerCase().padStart(64, '0'));
  const places: string[] = [];
  const texts: string[] = [];
  let place = 32 * count;
  for (const { data } of questions) {
    const bytes = data.length / 2 - 1;
    const padded = Math.ceil(bytes / 32) * 32;
    places.push(word(place));
    texts.push(word(bytes) + data.slice(2).padEnd(padded * 2, '0'));
    place += 32 + padded;
  }
  const head = [word(64), word(64 + 32 * (count + 1))];
  return [selectorOf(reader.interface), ...head, word(count), ...tos, word(count), ...places, ...texts].join('');
}

function selectorOf(abi: Interface): string {
  return present(abi.getFunction('read'), 'a function read').selector;
}

export function wordsOf(hex: string): readonly bigint[] {
  return (hex.slice(2).match(/.{64}/g) ?? []).map((word) => BigInt(`0x${word}`));
}
