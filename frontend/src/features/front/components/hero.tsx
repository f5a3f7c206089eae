import { useTranslations } from 'next-intl';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import { LiveFigures } from './live-figures.tsx';

/** One sentence, the thread it speaks of, and what the chain says about it today. */
export function Hero() {
  const t = useTranslations('front');
  return (
    <section className="grid gap-x-20 gap-y-12 pt-12 pb-16 sm:pt-20 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div>
        <h1 className="max-w-[15em] text-34 font-medium sm:text-48">{t('sentence')}</h1>
        <p className="mt-6 max-w-[38rem] text-18 text-quiet">{t('lead')}</p>
        <LiveFigures />
      </div>
      <Thread label={t('thread.label')} className="lg:pt-3">
        <Knot kind="done" title={t('thread.loss')}>
          <p className="text-13 text-quiet">{t('thread.lossText')}</p>
        </Knot>
        <Knot kind="done" title={t('thread.reserve')}>
          <p className="text-13 text-quiet">{t('thread.reserveText')}</p>
        </Knot>
        <Knot kind="done" title={t('thread.decide')}>
          <p className="text-13 text-quiet">{t('thread.decideText')}</p>
        </Knot>
        <Knot kind="money" title={t('thread.paid')} last>
          <p className="text-13 text-quiet">{t('thread.paidText')}</p>
        </Knot>
      </Thread>
    </section>
  );
}
