import { z } from 'zod';

/** Reads an answer's JSON by a schema, so that a test that misreads it fails where it does. */
export async function readJson<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  return schema.parse(await response.json());
}

/** The code of a refusal. */
export async function codeOf(response: Response): Promise<string> {
  return (await readJson(response, z.object({ error: z.object({ code: z.string() }) }))).error.code;
}
