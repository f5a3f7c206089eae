import type { Handler } from 'hono';
import { html, raw } from 'hono/html';
import { z } from 'zod';
import type { AppEnv } from './context.ts';

const documentSchema = z.object({
  info: z.object({ title: z.string(), description: z.string().optional() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        summary: z.string().optional(),
        description: z.string().optional(),
        tags: z.array(z.string()).optional(),
      }),
    ),
  ),
});

const style = `body{font:15px/1.5 "Geist",system-ui,"PingFang SC","Noto Sans SC",sans-serif;max-width:60rem;margin:3rem auto;padding:0 1rem;
color:#16181d;background:#faf9f5}h2{font-size:18px;margin:2rem 0 .5rem}code{font:13px "Geist Mono",ui-monospace,monospace}
dt{margin-top:.75rem}dd{margin:0;color:#5b6068}@media(prefers-color-scheme:dark){body{color:#eceae4;background:#121417}dd{color:#9aa0a8}a{color:#4fc3a1}}`;

/** A page for people that lists every route; no script, nothing from elsewhere. */
export function docsPage(read: () => unknown): Handler<AppEnv> {
  return async (c) => {
    const document = documentSchema.parse(read());
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => ({
        path,
        method: method.toUpperCase(),
        tag: route.tags?.[0] ?? 'other',
        ...route,
      })),
    );
    const tags = [...new Set(routes.map((route) => route.tag))];
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>${document.info.title} API</title>
            <style>
              ${raw(style)}
            </style>
          </head>
          <body>
            <h1>${document.info.title} API</h1>
            <p>${document.info.description ?? ''}</p>
            <p>
              The whole description, for programs: <a href="/openapi.json"><code>/openapi.json</code></a> (OpenAPI 3.1).
            </p>
            ${tags.map(
              (tag) =>
                html`<h2>${tag}</h2>
                  <dl>
                    ${routes
                      .filter((route) => route.tag === tag)
                      .map(
                        (route) =>
                          html`<dt><code>${route.method} ${route.path}</code></dt>
                            <dd>
                              ${route.summary ?? ''}${route.description === undefined ? '' : html`<br />${route.description}`}
                            </dd>`,
                      )}
                  </dl>`,
            )}
          </body>
        </html>`,
    );
  };
}
