import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

const doors = [
  { id: 'insured', href: '/policies' },
  { id: 'decide', href: '/desk' },
  { id: 'check', href: '/audit' },
] as const;

/** Three doors, one thread behind them. */
export function Doors() {
  const t = useTranslations('front.doors');
  return (
    <ul className="grid border-y border-ink md:grid-cols-3 md:divide-x md:divide-line max-md:divide-y max-md:divide-line">
      {doors.map((door) => (
        <li key={door.id}>
          <Link
            href={door.href}
            className="group flex h-full items-start justify-between gap-6 rounded-press px-4 py-6 hover:bg-raised md:px-6"
          >
            <span>
              <span className="block text-24 font-medium">{t(door.id)}</span>
              <span className="mt-1 block text-quiet">{t(`${door.id}Text`)}</span>
            </span>
            <ArrowRight
              aria-hidden
              strokeWidth={1.5}
              className="mt-2 size-5 shrink-0 transition-transform group-hover:translate-x-1"
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}
