import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProductCode } from '@/lib/claim/coverage-causes.ts';
import { parseClauses } from '@/lib/wording/parse-clauses.ts';

interface Context {
  readonly params: Promise<{ readonly productId: string }>;
}

/** Clauses of a product's wording, for the clause picker of the desk. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { productId } = await params;
  if (!isProductCode(productId)) return Response.json({ error: { code: 'PRODUCT_NOT_FOUND' } }, { status: 404 });
  const locale = new URL(request.url).searchParams.get('locale') === 'zh-CN' ? 'zh-CN' : 'en';
  const markdown = await readFile(join(process.cwd(), '..', 'docs', 'wordings', `${productId}.${locale}.md`), 'utf8');
  return Response.json({ clauses: parseClauses(markdown) });
}
