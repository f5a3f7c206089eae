import { onchainTable, primaryKey } from 'ponder';

export const lawProfile = onchainTable('law_profile', (t) => ({
  id: t.integer().primaryKey(),
  label: t.text().notNull(),
  /** {@link LawProfile} of domain/claims/deadlines.ts. */
  profile: t.json().notNull(),
  publishedAt: t.int8({ mode: 'number' }).notNull(),
}));

export const holidayYear = onchainTable(
  'holiday_year',
  (t) => ({
    calendar: t.integer().notNull(),
    year: t.integer().notNull(),
    /** Two decimal strings. */
    bitmap: t.json().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.calendar, table.year] }) }),
);
