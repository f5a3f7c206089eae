import { z } from '@hono/zod-openapi';
import type { FailureText } from '../../domain/chain/catalogue/failure-text.ts';
import { failureCatalogue } from '../../domain/chain/failure-catalogue.ts';
import type { FailureCode } from '../../domain/chain/failure-catalogue.ts';

/** Values a sentence may need. */
export type FailureDetails = Readonly<Record<string, string | number>>;

/** A refusal on its way out of a route; the error handler turns it into the answer. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly code: FailureCode;
  readonly details: FailureDetails;

  constructor(code: FailureCode, details: FailureDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

const sentencesSchema = z.object({ en: z.string(), 'zh-CN': z.string() });

/** What a refusal looks like. */
export const failureSchema = z
  .object({
    chainId: z.number().int(),
    indexedBlock: z.string().nullable(),
    error: z.object({
      code: z.string().openapi({ example: 'CLAIM_NOT_FOUND' }),
      message: z
        .string()
        .openapi({ description: 'Sentence and next step in the language asked for by Accept-Language.' }),
      sentence: sentencesSchema,
      next: sentencesSchema,
      details: z.record(z.string(), z.union([z.string(), z.number()])),
      requestId: z.string(),
    }),
  })
  .openapi('Failure');

/** What a refusal looks like. */
export type Failure = z.infer<typeof failureSchema>;

/** A language the API speaks. */
export type Language = 'en' | 'zh-CN';

/** The error part of a refusal. */
export function describeFailure(
  code: FailureCode,
  details: FailureDetails,
  language: Language,
  requestId: string,
): Failure['error'] {
  const text: FailureText = failureCatalogue[code];
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
  const sentence = { en: fill(text.en[0]), 'zh-CN': fill(text.zh[0]) };
  const next = { en: fill(text.en[1]), 'zh-CN': fill(text.zh[1]) };
  const joined = language === 'en' ? `${sentence.en} ${next.en}` : `${sentence['zh-CN']}${next['zh-CN']}`;
  return { code, message: joined, sentence, next, details: { ...details }, requestId };
}

/** The language a person asked for; English when neither is named. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters
        .map((parameter) => /^\s*q=([0-9.]+)\s*$/.exec(parameter)?.[1])
        .find((value) => value !== undefined);
      return { tag: tag.toLowerCase(), weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, weight }) => weight > 0 && /^(en|zh)\b/.test(tag))
    .sort((one, other) => other.weight - one.weight);
  return wishes[0]?.tag.startsWith('zh') === true ? 'zh-CN' : 'en';
}
