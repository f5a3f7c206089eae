import { hexlify, toUtf8Bytes } from 'ethers';
import { z } from 'zod';

import { present } from '../../domain/primitives/assert.ts';
import type { TestDeployment } from './test-deployment.ts';

const JSON_BEGINS = 'data:application/json;base64,';
const SVG_BEGINS = 'data:image/svg+xml;base64,';

/** What a face is made of; nothing that runs, and nothing that is fetched. */
const ELEMENTS = 'svg title style defs g use rect path circle ellipse pattern text'.split(' ');
const TAG = /^<(?<name>[a-z]+)(?<attributes>(?: [a-zA-Z-]+='[^'<&]*')*)(?<alone>\/?)>/;
const END = /^<\/(?<name>[a-z]+)>/;
const TEXT = /^(?:[^<&>]|&(?:amp|lt|gt|quot|#39);)+/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const attributeSchema = z.union([
  z.strictObject({ trait_type: z.string(), value: z.string() }),
  z.strictObject({ trait_type: z.string(), value: z.number(), display_type: z.literal('date') }),
]);
const metadataSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  image: z.string().startsWith(SVG_BEGINS),
  attributes: z.array(attributeSchema),
});

/** What a token says about itself. */
export interface Metadata extends z.infer<typeof metadataSchema> {
  /** SVG. */
  readonly picture: string;
}

/** A text of a picture, and the class it is set in. */
export interface SetText {
  readonly words: string;
  readonly classes: string;
}

/** Reads a token's data URI, strictly: UTF-8, JSON with exactly the known keys, a picture inside. */
export function readMetadata(uri: string): Metadata {
  if (!uri.startsWith(JSON_BEGINS)) throw new Error(`not a JSON data URI: ${uri.slice(0, 60)}`);
  const metadata = metadataSchema.parse(JSON.parse(decode(uri.slice(JSON_BEGINS.length))));
  return { ...metadata, picture: decode(metadata.image.slice(SVG_BEGINS.length)) };
}

/** The metadata of a policy, as a wallet asks for it: through the register. */
export async function metadataOf({ contracts }: TestDeployment, policyId: bigint): Promise<Metadata> {
  return readMetadata(await contracts.policyBook.tokenURI(policyId));
}

/** The picture of {@link metadataOf}, read. */
export async function textsOf(deployment: TestDeployment, policyId: bigint): Promise<readonly SetText[]> {
  return readPicture((await metadataOf(deployment, policyId)).picture);
}

/**
 * Reads a picture as the strictest reader of XML would: every element closed in its turn, attributes quoted, nothing but the
 * five entities, no element but the known ones.
 * @throws Error at the first sign that is not so
 */
export function readPicture(svg: string): readonly SetText[] {
  const open: { readonly name: string; readonly classes: string }[] = [];
  const texts: SetText[] = [];
  let rest = svg;
  while (rest !== '') {
    const [tag, end, text] = [TAG.exec(rest), END.exec(rest), TEXT.exec(rest)];
    if (tag?.groups !== undefined) {
      const { name = '', attributes = '', alone } = tag.groups;
      if (!ELEMENTS.includes(name)) throw new Error(`<${name}> in the picture`);
      if (alone !== '/') open.push({ name, classes: / class='(?<classes>[^']*)'/.exec(attributes)?.[1] ?? '' });
    } else if (end?.groups !== undefined) {
      const { name } = present(open.pop(), 'an open element');
      if (name !== end.groups['name']) throw new Error(`<${name}> ends as ${end[0]}`);
    } else if (text !== null) {
      const around = present(open.at(-1), 'an element around the text');
      if (around.name !== 'style') texts.push({ words: unescape(text[0]), classes: around.classes });
    }
    const read = tag?.[0] ?? end?.[0] ?? text?.[0];
    if (read === undefined) throw new Error(`not well-formed at: ${rest.slice(0, 60)}`);
    rest = rest.slice(read.length);
    if (open.length === 0 && rest !== '') throw new Error(`behind the end: ${rest.slice(0, 60)}`);
  }
  return texts;
}

/** A product's label, left-aligned in 32 bytes: words, or bytes as they are. */
export function labelOf(words: string | Uint8Array): string {
  const bytes = typeof words === 'string' ? toUtf8Bytes(words) : words;
  return hexlify(bytes).padEnd(66, '0');
}

function decode(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) throw new Error('not base64');
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function unescape(text: string): string {
  return text.replace(/&(?<name>[^;]+);/g, (_, name: string) => present(ENTITIES[name], name));
}
