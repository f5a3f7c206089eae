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

/** Publishes the law profiles that are not in the LawBook in exactly this form. */
export async function publishLaw(run: DeploymentRun): Promise<string> {
  const { lawBook } = run.contracts;
  let published = 0;
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
  published += await publishHolidays(run);
  return published === 0
    ? `${run.context.laws.length} profiles, unchanged`
    : `${published} profiles and years published`;
}

/** Publishes the years of holidays that are not in the LawBook; a year is published once. */
async function publishHolidays(run: DeploymentRun): Promise<number> {
  const { lawBook } = run.contracts;
  let published = 0;
  for (const calendar of calendars) {
    const told = await lawBook.queryFilter(lawBook.filters.HolidaysPublished(calendar.number));
    const known = new Set(told.map(({ args }) => Number(args.year)));
    for (const year of calendar.years.filter((one) => !known.has(one))) {
      const [low, high] = bitmapOf(calendar, year);
      const data = lawBook.interface.encodeFunctionData('publishHolidays', [calendar.number, year, [low, high]]);
      const what = `publish the holidays of ${calendar.label} in ${year}`;
      if (await callAsStaff(run, { by: 'lawEditor', what, to: run.addresses.lawBook, data })) published += 1;
    }
  }
  return published;
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
