import { z } from 'zod';

/** One failed test. */
export const failureSchema = z.object({ title: z.string(), message: z.string() });

/** What a suite's own process writes when it has run. */
export const suiteReportSchema = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  skipped: z.number().int(),
  failures: z.array(failureSchema),
});

/** What a suite's own process writes when it has run. */
export type SuiteReport = z.infer<typeof suiteReportSchema>;
