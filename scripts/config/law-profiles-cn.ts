import { contractPeriods, days } from './law-periods.ts';
import type { LawRow } from './law-row.ts';

/** Beijing time. */
const utcOffsetHours = 8;

/** The mainland has no statutory rate for late claims; this is a term of the contract. */
const lateBpsPerYear = 500;

export const cnLawProfiles: readonly LawRow[] = [
  {
    // Insurance Law (2015): decide within 30 days (Art. 23), say what is missing promptly and once (Art. 22), refusal with reasons
    // within 3 days (Art. 24), pay within 10 days of agreement (Art. 23), pay what is certain after 60 days (Art. 25). The clock stands
    // once (SPC Interpretation II Art. 15). "Promptly" is read as one day.
    label: 'CN-GEN',
    utcOffsetHours,
    calendar: 0,
    maxClockStops: 1,
    maxExtensions: 0,
    lateBpsPerYear,
    effectiveOn: '2015-04-24',
    periods: {
      acknowledge: days(1),
      documentList: days(1),
      decide: days(30),
      denialNotice: days(3),
      pay: days(10),
      interim: days(60),
      ...contractPeriods,
    },
    basisURI: 'urn:law:cn:insurance-law:2015#art-22-25',
  },
  {
    // Compulsory motor regulation: reply at once (Art. 27), document list within 1 day (Art. 28), decide within 5 days of the documents
    // and pay within 10 days of agreement (Art. 29).
    label: 'CN-MTPL',
    utcOffsetHours,
    calendar: 0,
    maxClockStops: 1,
    maxExtensions: 0,
    lateBpsPerYear,
    effectiveOn: '2019-03-02',
    periods: {
      acknowledge: days(1),
      documentList: days(1),
      decide: days(5),
      denialNotice: days(3),
      pay: days(10),
      interim: days(60),
      ...contractPeriods,
    },
    basisURI: 'urn:law:cn:compulsory-motor-regulation:2019#art-27-31',
  },
  {
    // Agricultural insurance regulation: survey promptly (Art. 12), pay within 10 days of agreement (Art. 14), in full (Art. 15); the
    // rest as in the Insurance Law.
    label: 'CN-AGRI',
    utcOffsetHours,
    calendar: 0,
    maxClockStops: 1,
    maxExtensions: 0,
    lateBpsPerYear,
    effectiveOn: '2016-02-06',
    periods: {
      acknowledge: days(1),
      documentList: days(1),
      decide: days(30),
      denialNotice: days(3),
      pay: days(10),
      interim: days(60),
      ...contractPeriods,
    },
    basisURI: 'urn:law:cn:agricultural-insurance-regulation:2016#art-12-15',
  },
];
