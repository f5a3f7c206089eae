import { businessDays, contractPeriods, days } from './law-periods.ts';
import type { LawRow } from './law-row.ts';

/* Offsets are standard time; in summer a day here ends an hour later by the wall clock, in favour of whoever acts. */

export const usLawProfiles: readonly LawRow[] = [
  {
    // NAIC models 900 and 902: acknowledge and send forms within 15 days, decide within 21 days of the proof of loss, reasons every
    // 45 days, pay within 30 days of affirming liability. Adopted by many states in this or a close form.
    label: 'US-NAIC',
    utcOffsetHours: -5,
    calendar: 0,
    maxClockStops: 3,
    maxExtensions: 6,
    lateBpsPerYear: 600,
    effectiveOn: '1976-01-01',
    periods: {
      acknowledge: days(15),
      documentList: days(15),
      decide: days(21),
      extend: days(45),
      statusEvery: days(45),
      pay: days(30),
      ...contractPeriods,
    },
    basisURI: 'urn:law:us:naic:model-900-902',
  },
  {
    // 10 CCR 2695.5 and 2695.7: acknowledge and send forms within 15 days, accept or deny within 40 days of the proof of claim, written
    // reasons every 30 days, pay within 30 days of acceptance. The rate is the legal rate of Civil Code 3289.
    label: 'US-CA',
    utcOffsetHours: -8,
    calendar: 0,
    maxClockStops: 3,
    maxExtensions: 6,
    lateBpsPerYear: 1_000,
    effectiveOn: '2006-07-01',
    periods: {
      acknowledge: days(15),
      documentList: days(15),
      decide: days(40),
      extend: days(30),
      statusEvery: days(30),
      pay: days(30),
      ...contractPeriods,
    },
    basisURI: 'urn:law:us:ca:10-ccr-2695#2695.5-2695.7',
  },
  {
    // Insurance Code ch. 542: acknowledge and ask within 15 days (542.055), decide within 15 business days of all items and once
    // 45 days more with reasons (542.056), pay within 5 business days (542.057), 18 % a year when late (542.060). Business days
    // leave out the state's holidays (542.051; scripts/config/calendars.ts).
    label: 'US-TX',
    utcOffsetHours: -6,
    calendar: 1,
    maxClockStops: 3,
    maxExtensions: 1,
    lateBpsPerYear: 1_800,
    effectiveOn: '2005-04-01',
    periods: {
      acknowledge: days(15),
      documentList: days(15),
      decide: businessDays(15),
      extend: days(45),
      pay: businessDays(5),
      ...contractPeriods,
    },
    basisURI: 'urn:law:us:tx:insurance-code-542#542.051-542.060',
  },
  {
    // 627.70131 after 2022: acknowledge within 7 days, pay or deny within 60 days, 30 days more by the regulator's leave. Interest is
    // a term of the contract at about the state's judgment rate.
    label: 'US-FL',
    utcOffsetHours: -5,
    calendar: 0,
    maxClockStops: 3,
    maxExtensions: 1,
    lateBpsPerYear: 900,
    effectiveOn: '2022-12-16',
    periods: {
      acknowledge: days(7),
      documentList: days(7),
      decide: days(60),
      extend: days(30),
      pay: days(60),
      ...contractPeriods,
    },
    basisURI: 'urn:law:us:fl:627.70131',
  },
];
