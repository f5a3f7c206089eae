'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/lib/class-names.ts';
import type { TrackBoard } from '../api/get-track.ts';
import { changesOf, type FieldChange, type NamedThresholds } from '../track-rules.ts';
import { useTrackWords } from './track-words.ts';

const tones: Readonly<Record<FieldChange['effect'], string>> = {
  same: 'text-quiet',
  stricter: 'text-note',
  looser: 'text-clock',
  other: 'text-quiet',
};

export interface ChangesTableProps {
  readonly caption: string;
  /** What counts now; undefined where nothing does. */
  readonly from: NamedThresholds | undefined;
  readonly to: NamedThresholds;
  readonly known: TrackBoard['known'];
}

/** Old → new, row by row, with what it means for claims: stricter, looser, or the same. */
export function ChangesTable({ caption, from, to, known }: ChangesTableProps) {
  const t = useTranslations('track');
  const words = useTrackWords(known);
  return (
    <table className="w-full border-collapse text-13">
      <caption className="mb-2 text-left font-medium">{caption}</caption>
      <tbody>
        {changesOf(from, to).map((change) => (
          <tr key={change.field} className="border-t border-line align-baseline">
            <th scope="row" className="py-2 pr-4 text-left font-normal text-quiet">
              {t(`fields.${change.field}.name`)}
            </th>
            <td className="py-2 text-right">
              {change.effect === 'same' || change.from === undefined ? null : (
                <>
                  <s className="figure whitespace-nowrap text-quiet">{words.value(change.field, change.from)}</s>
                  <span aria-hidden className="px-2 text-quiet">
                    →
                  </span>
                  <span className="sr-only">{t('change.becomes')}</span>
                </>
              )}
              <span
                className={classNames(
                  'figure whitespace-nowrap',
                  change.effect === 'same' ? 'text-quiet' : 'font-medium',
                )}
              >
                {words.value(change.field, change.to)}
              </span>
            </td>
            <td className={classNames('w-0 py-2 pl-4 text-right whitespace-nowrap', tones[change.effect])}>
              {change.from === undefined ? null : t(`effect.${change.effect}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
