'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classNames } from '@/lib/class-names.ts';
import { useSession } from '@/lib/session.ts';
import { useIsArbitrator } from '@/lib/use-arbitrator.ts';

type Entry = 'products' | 'policies' | 'capital' | 'groups' | 'desk' | 'panel' | 'audit' | 'operate';

const paths: Readonly<Record<Entry, string>> = {
  products: '/#products',
  policies: '/policies',
  capital: '/capital',
  groups: '/groups',
  desk: '/desk',
  panel: '/panel',
  audit: '/audit',
  operate: '/operate',
};

const staff = new Set(['adjuster', 'senior-adjuster', 'claims-manager']);
const auditors = new Set(['auditor']);
const operators = new Set([
  'pause-officer',
  'treasurer',
  'underwriter',
  'recovery-officer',
  'adjudication-manager',
  'actuary',
  'attestor',
]);

/** What a seat works with: staff see their desk first; the rest stays reachable by its address. */
export function entriesFor(seats: readonly string[], arbitrator = false): readonly Entry[] {
  if (arbitrator) return ['panel', 'products', 'audit'];
  if (seats.some((seat) => staff.has(seat))) return ['desk', 'audit', 'products'];
  if (seats.some((seat) => auditors.has(seat))) return ['audit', 'products', 'capital', 'operate'];
  if (seats.includes('underwriter')) return ['groups', 'operate', 'capital', 'products'];
  if (seats.some((seat) => operators.has(seat))) return ['operate', 'capital', 'products'];
  return ['products', 'policies', 'capital', 'audit'];
}

/** Navigation by seat; `column` is the sheet on a phone. */
export function Navigation({ layout, onGo }: { readonly layout: 'row' | 'column'; readonly onGo?: () => void }) {
  const t = useTranslations('shell');
  const path = usePathname();
  const { seats, address } = useSession();
  const arbitrator = useIsArbitrator(address);
  return (
    <nav aria-label={t('navigation')} className={layout === 'row' ? 'flex items-center gap-6' : 'grid'}>
      {entriesFor(seats, arbitrator).map((entry) => {
        const here = path.startsWith(paths[entry]) || (entry === 'products' && path.startsWith('/products'));
        return (
          <Link
            key={entry}
            href={paths[entry]}
            aria-current={here ? 'page' : undefined}
            {...(onGo === undefined ? {} : { onClick: onGo })}
            className={classNames(
              layout === 'row' ? 'py-2' : 'border-b border-line py-4 text-18',
              here ? 'font-medium text-ink' : 'text-quiet hover:text-ink',
            )}
          >
            {t(`nav.${entry}`)}
          </Link>
        );
      })}
    </nav>
  );
}
