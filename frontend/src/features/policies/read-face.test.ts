import { describe, expect, it } from 'vitest';
import { readFace } from './read-face.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>保单 1</title></svg>';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const image = `data:image/svg+xml;base64,${base64(SVG)}`;
const uriOf = (metadata: unknown): string => `data:application/json;base64,${base64(JSON.stringify(metadata))}`;

describe('readFace', () => {
  it('takes the picture out, and gives its text with every sign', () => {
    expect(readFace(uriOf({ name: '保单 1', image, attributes: [] }))).toEqual({ image, svg: SVG });
  });

  it('takes nothing from elsewhere', () => {
    expect(() => readFace('https://example.org/1.json')).toThrow('The register answered without JSON.');
    expect(() => readFace(uriOf({ image: 'https://example.org/1.svg' }))).toThrow('data:image/svg+xml');
    expect(() => readFace(uriOf({ name: 'without a picture' }))).toThrow();
  });

  it('takes nothing that is no text', () => {
    const broken = `data:image/svg+xml;base64,${Buffer.from([0xff, 0xfe]).toString('base64')}`;
    expect(() => readFace(uriOf({ image: broken }))).toThrow();
  });
});
