import { z } from 'zod';

export const listening = 'listen';

/** What the worker is told: to listen which test reaches what, or to run some tests with a fault on. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(listening) }),
  z.object({
    kind: z.literal('try'),
    fault: z.number(),
    /** On from before the deployment, or from when the test has its situation. */
    early: z.boolean(),
    titles: z.array(z.string()),
  }),
]);

export type Order = z.infer<typeof orderSchema>;

export const reachSchema = z.object({
  kind: z.literal('reach'),
  title: z.string(),
  file: z.string(),
  ms: z.number(),
  /** Faults whose place the test itself runs, and those its situation ran while it was built. */
  reached: z.array(z.number()),
  built: z.array(z.number()),
});

/** What one test runs. */
export type Reach = z.infer<typeof reachSchema>;

export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  reachSchema,
  z.object({
    kind: z.literal('done'),
    passed: z.number(),
    failed: z.string().optional(),
    /** Of all tests, where none stops the run. */
    failing: z.array(z.string()),
    message: z.string(),
  }),
]);

export type Answer = z.infer<typeof answerSchema>;
