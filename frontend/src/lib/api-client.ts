import type { Words } from '@makewhole/domain/primitives/locale.ts';
import { z } from 'zod';

/** Why an answer did not come; the screens have a sentence for each. */
export type ApiFailureCode =
  | 'unreachable'
  | 'chain-unreachable'
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'unreadable'
  | 'broken';

/** What happened and what to do, as the service says it in both languages. */
export interface ApiWords {
  readonly sentence: Words;
  readonly next: Words;
}

/** A refusal of the API with the service's own code and words, or the reason there was no answer. */
export class ApiFailure extends Error {
  readonly code: ApiFailureCode;
  /** Code of the service's catalogue when it named one. */
  readonly reason: string | undefined;
  readonly status: number;
  readonly words: ApiWords | undefined;

  constructor(code: ApiFailureCode, status: number, reason?: string, words?: ApiWords) {
    super(`${code}${reason === undefined ? '' : `: ${reason}`}`);
    this.name = 'ApiFailure';
    this.code = code;
    this.status = status;
    this.reason = reason;
    this.words = words;
  }
}

export interface ApiRequest<Schema extends z.ZodType> {
  readonly path: string;
  readonly schema: Schema;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is: a file or form. */
  readonly form?: FormData;
  readonly signal?: AbortSignal;
}

const codeByStatus: Readonly<Record<number, ApiFailureCode>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
};

const wordsSchema = z.object({ en: z.string(), 'zh-CN': z.string() });
const refusalSchema = z.object({
  error: z.object({ code: z.string(), sentence: wordsSchema.optional(), next: wordsSchema.optional() }),
});

/** The failure a refusing answer stands for; a body without the service's form leaves only the status. */
async function failureOf(response: Response): Promise<ApiFailure> {
  const code = codeByStatus[response.status] ?? (response.status >= 500 ? 'broken' : 'refused');
  const body = refusalSchema.safeParse(parseJson(await response.text().catch(() => '')));
  if (!body.success) return new ApiFailure(code, response.status);
  const { code: reason, sentence, next } = body.data.error;
  const words = sentence === undefined || next === undefined ? undefined : { sentence, next };
  return new ApiFailure(code, response.status, reason, words);
}

/**
 * One request to the API with the session cookie; the answer is parsed by its schema.
 * @throws ApiFailure always with a code; other throws are bugs
 */
export async function requestApi<Schema extends z.ZodType>(
  apiUrl: string,
  request: ApiRequest<Schema>,
): Promise<z.output<Schema>> {
  const init: RequestInit = {
    method: request.method ?? 'GET',
    credentials: 'include',
    headers: {
      accept: 'application/json',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
  };
  if (request.body !== undefined) init.body = JSON.stringify(request.body);
  if (request.form !== undefined) init.body = request.form;
  if (request.signal !== undefined) init.signal = request.signal;

  let response: Response;
  try {
    response = await fetch(`${apiUrl}${request.path}`, init);
  } catch (cause) {
    if (request.signal?.aborted === true) throw cause;
    throw new ApiFailure('unreachable', 0);
  }
  if (!response.ok) throw await failureOf(response);

  const text = await response.text();
  const parsed = request.schema.safeParse(text === '' ? null : parseJson(text));
  if (!parsed.success) throw new ApiFailure('unreadable', response.status, parsed.error.issues[0]?.path.join('.'));
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
