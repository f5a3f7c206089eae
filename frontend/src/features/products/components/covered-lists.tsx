import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KnownProduct } from '@/lib/catalogue/words.ts';

const five = ['a', 'b', 'c', 'd', 'e'] as const;
const three = ['a', 'b', 'c'] as const;

/** Covered in five lines, not covered in three. */
export function CoveredLists({ product }: { readonly product: KnownProduct }) {
  const t = useTranslations('products');
  return (
    <div className="grid gap-x-10 gap-y-8 border-t border-line py-10 md:grid-cols-[3fr_2fr]">
      <section aria-labelledby="covered">
        <h2 id="covered" className="text-18 font-medium">
          {t('covered')}
        </h2>
        <ul className="mt-4 grid gap-3">
          {five.map((line) => (
            <li key={line} className="flex gap-3">
              <Check aria-hidden strokeWidth={1.5} className="mt-0.5 size-5 shrink-0 text-money" />
              {t(`catalogue.${product}.covers.${line}`)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="not-covered">
        <h2 id="not-covered" className="text-18 font-medium">
          {t('notCovered')}
        </h2>
        <ul className="mt-4 grid gap-3 text-quiet">
          {three.map((line) => (
            <li key={line} className="flex gap-3">
              <X aria-hidden strokeWidth={1.5} className="mt-0.5 size-5 shrink-0" />
              {t(`catalogue.${product}.not.${line}`)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
