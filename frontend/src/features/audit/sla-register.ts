import type { SlaRecord } from './api/get-sla.ts';

/** All clocks of one kind under one profile: how often kept, and by how much missed. Seconds. */
export interface SlaRow {
  readonly profileId: number;
  readonly clock: SlaRecord['clock'];
  readonly met: number;
  readonly late: number;
  readonly running: number;
  readonly breached: number;
  /** Longest time between due and done (or now). */
  readonly worstSeconds: number;
}

/** The register by profile and clock, in the order of the clocks. `now` is chain time. */
export function slaRegister(records: readonly SlaRecord[], now: number): readonly SlaRow[] {
  const rows = new Map<string, SlaRow>();
  // The time to disagree is the claimant's right and not a duty: nobody is late with it.
  for (const record of records.filter(({ clock }) => clock !== 'Appeal')) {
    const key = `${String(record.profileId).padStart(6, '0')}-${record.clock}`;
    const before = rows.get(key) ?? {
      profileId: record.profileId,
      clock: record.clock,
      met: 0,
      late: 0,
      running: 0,
      breached: 0,
      worstSeconds: 0,
    };
    const over = record.state === 'late' || record.state === 'breached' ? (record.metAt ?? now) - record.dueAt : 0;
    rows.set(key, {
      ...before,
      [record.state]: before[record.state] + 1,
      worstSeconds: Math.max(before.worstSeconds, over),
    });
  }
  return [...rows.entries()].sort(([a], [b]) => b.localeCompare(a)).map(([, row]) => row);
}
