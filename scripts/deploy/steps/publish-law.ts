import { present } from '../../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { HOUR } from '../../../domain/primitives/time.ts';
import { bitmapOf, calendars } from '../../config/calendars.ts';
import { clocks, periodUnits, type LawRow } from '../../config/law-row.ts';
import { callAsStaff, type DeploymentRun } from '../deployment-run.ts';

/** `LawProfile` of contracts/interfaces/ILawBook.sol. */
export interface ProfileStruct {
  readonly label: string;
  readonly utcOffset: bigint;
  readonly calendar: bigint;
  readonly maxClockStops: bigint;
  readonly maxExtensions: bigint;
  readonly lateBpsPerYear: bigint;
  readonly effectiveAt: bigint;
  readonly periods: { readonly amount: bigint; readonly unit: bigint }[];
  readonly basisURI: string;
}

/**
 * Publishes the law profiles that are not in the LawBook in exactly this form. A calendar's holidays come before the first
 * profile that names it: from then on no year that has begun is taken any more.
 */
export async function publishLaw(run: DeploymentRun): Promise<string> {
  const { lawBook } = run.contracts;
  let published = await publishHolidays(run);
  for (const row of run.context.laws) {
    const wanted = profileStruct(row);
    const known = await findProfile(run, wanted);
    if (known !== undefined) {
      remember(run, row, known);
      continue;
    }
    const data = lawBook.interface.encodeFunctionData('publishProfile', [wanted]);
    const what = `publish the deadlines ${row.label}`;
    if (!(await callAsStaff(run, { by: 'lawEditor', what, to: run.addresses.lawBook, data }))) continue;
    remember(run, row, Number(await lawBook.profileCount()));
    published += 1;
  }
  return published === 0
    ? `${run.context.laws.length} profiles, unchanged`
    : `${published} profiles and years published`;
}

/**
 * Publishes the years of holidays that are not in the LawBook; a year is published once. One that began before anybody
 * published it keeps its weekends only.
 */
async function publishHolidays(run: DeploymentRun): Promise<number> {
  const { lawBook } = run.contracts;
  const named = await namedCalendars(run);
  const begun = await yearBegun(run);
  let published = 0;
  for (const calendar of calendars) {
    const told = await lawBook.queryFilter(lawBook.filters.HolidaysPublished(calendar.number));
    const known = new Set(told.map(({ args }) => Number(args.year)));
    const open = calendar.years.filter((year) => !known.has(year) && (year > begun || !named.has(calendar.number)));
    for (const year of open) {
      const [low, high] = bitmapOf(calendar, year);
      const data = lawBook.interface.encodeFunctionData('publishHolidays', [calendar.number, year, [low, high]]);
      const what = `publish the holidays of ${calendar.label} in ${year}`;
      if (await callAsStaff(run, { by: 'lawEditor', what, to: run.addresses.lawBook, data })) published += 1;
    }
  }
  return published;
}

/** Calendars that a profile on chain names. */
async function namedCalendars({ contracts }: DeploymentRun): Promise<ReadonlySet<number>> {
  const count = Number(await contracts.lawBook.profileCount());
  const profiles = await Promise.all(
    Array.from({ length: count }, (_, place) => contracts.lawBook.profileOf(place + 1)),
  );
  return new Set(profiles.map(({ calendar }) => Number(calendar)));
}

/** The latest year that has begun anywhere, by the chain's clock. */
async function yearBegun({ context }: DeploymentRun): Promise<number> {
  const latest = present(await context.provider.getBlock('latest'), 'the latest block');
  return new Date((latest.timestamp + 14 * HOUR) * 1_000).getUTCFullYear();
}

function remember(run: DeploymentRun, row: LawRow, profileId: number): void {
  if (run.manifest.profiles[row.label] === profileId) return;
  run.manifest.profiles[row.label] = profileId;
  run.save();
}

/** The newest profile that says exactly the same, if there is one. */
async function findProfile(run: DeploymentRun, wanted: ProfileStruct): Promise<number | undefined> {
  const { lawBook } = run.contracts;
  const encode = (profile: ProfileStruct): string => lawBook.interface.encodeFunctionData('publishProfile', [profile]);
  for (let id = Number(await lawBook.profileCount()); id > 0; id -= 1) {
    const onChain = await lawBook.profileOf(id);
    const known: ProfileStruct = {
      label: onChain.label,
      utcOffset: onChain.utcOffset,
      calendar: onChain.calendar,
      maxClockStops: onChain.maxClockStops,
      maxExtensions: onChain.maxExtensions,
      lateBpsPerYear: onChain.lateBpsPerYear,
      effectiveAt: onChain.effectiveAt,
      periods: onChain.periods.map(({ amount, unit }) => ({ amount, unit })),
      basisURI: onChain.basisURI,
    };
    if (encode(known) === encode(wanted)) return id;
  }
  return undefined;
}

/** The row as the contract takes it. */
export function profileStruct(row: LawRow): ProfileStruct {
  return {
    label: labelToBytes32(row.label),
    utcOffset: BigInt(row.utcOffsetHours * HOUR),
    calendar: BigInt(row.calendar),
    maxClockStops: BigInt(row.maxClockStops),
    maxExtensions: BigInt(row.maxExtensions),
    lateBpsPerYear: BigInt(row.lateBpsPerYear),
    effectiveAt: BigInt(Date.parse(`${row.effectiveOn}T00:00:00Z`) / 1_000),
    periods: clocks.map((clock) => {
      const period = row.periods[clock] ?? { amount: 0, unit: 'Seconds' };
      return { amount: BigInt(period.amount), unit: BigInt(periodUnits.indexOf(period.unit)) };
    }),
    basisURI: row.basisURI,
  };
}
