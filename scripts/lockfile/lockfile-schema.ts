import { z } from 'zod';

/** As much of package-lock.json as this repository looks at; everything else passes through untouched. */
export const lockfileSchema = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().exactOptional(),
      dev: z.boolean().exactOptional(),
      optional: z.boolean().exactOptional(),
      optionalDependencies: z.record(z.string(), z.string()).exactOptional(),
    }),
  ),
});
