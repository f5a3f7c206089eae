import type { createApp } from './create-app.ts';

/** The API's type, for `hc<ApiType>(url)` of `hono/client`. Import it as a type only. */
export type ApiType = ReturnType<typeof createApp>;
