import { z } from 'zod';

const JSON_BEGINS = 'data:application/json;base64,';
const SVG_BEGINS = 'data:image/svg+xml;base64,';
const metadataSchema = z.object({ image: z.string().startsWith(SVG_BEGINS) });

/** The picture of a policy, as the register draws it. */
export interface PolicyFace {
  /** For an image element: a picture shown that way runs nothing and fetches nothing. */
  readonly image: string;
  /** The same as text, to be kept. */
  readonly svg: string;
}

/** Takes the picture out of a token's data URI. @throws Error when it holds none */
export function readFace(tokenUri: string): PolicyFace {
  if (!tokenUri.startsWith(JSON_BEGINS)) throw new Error('The register answered without JSON.');
  const { image } = metadataSchema.parse(JSON.parse(textOf(tokenUri.slice(JSON_BEGINS.length))));
  return { image, svg: textOf(image.slice(SVG_BEGINS.length)) };
}

function textOf(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
