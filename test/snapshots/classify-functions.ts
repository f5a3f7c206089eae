import { coreFunctions } from '../../scripts/config/core-functions.ts';
import { openFunctions } from '../../scripts/config/open-functions.ts';
import { adminFunctions } from '../../scripts/config/admin-functions.ts';
import { ADMIN_LABEL, staffFunctions } from '../../scripts/config/roles.ts';

/** One of the lists a function stands in: a role, a contract of the deployment, or anyone. */
export type Listing = string;

/** The three lists of who may call what. */
export interface FunctionLists {
  readonly staff: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly core: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly open: Readonly<Record<string, readonly string[]>>;
}

/** The lists as configured. */
export const configuredLists: FunctionLists = {
  staff: { ...staffFunctions, AccessManager: Object.fromEntries(adminFunctions.map((name) => [name, ADMIN_LABEL])) },
  core: coreFunctions,
  open: openFunctions,
};

/** Signatures of the functions that change something, by contract. */
export type ChangingFunctions = Readonly<Record<string, readonly string[]>>;

/** Where each function stands, and everything that is wrong with the lists. */
export interface Classification {
  readonly listings: Readonly<Record<string, Listing>>;
  readonly faults: readonly string[];
}

/** Puts every function in its list. A name without parameters stands for all functions of that name. */
export function classifyFunctions(functions: ChangingFunctions, lists: FunctionLists): Classification {
  const listings: Record<string, Listing> = {};
  const faults: string[] = [];
  const used = new Set<string>();
  for (const [contract, signatures] of Object.entries(functions)) {
    for (const signature of signatures) {
      const found = entriesFor(lists, contract).filter(({ name }) => matches(name, signature));
      for (const { name } of found) used.add(`${contract}.${name}`);
      const [first] = found;
      if (first === undefined) faults.push(`${contract}.${signature} is in no list`);
      else if (found.length > 1) faults.push(`${contract}.${signature} is in ${found.length} lists`);
      else listings[`${contract}.${signature}`] = first.listing;
    }
  }
  for (const contract of contractsOf(lists)) {
    for (const { name } of entriesFor(lists, contract)) {
      if (!used.has(`${contract}.${name}`)) faults.push(`${contract}.${name} is listed and does not exist`);
    }
  }
  return { listings, faults };
}

interface Entry {
  readonly name: string;
  readonly listing: Listing;
}

function entriesFor(lists: FunctionLists, contract: string): readonly Entry[] {
  const staff = Object.entries(lists.staff[contract] ?? {}).map(([name, role]) => ({ name, listing: `role ${role}` }));
  const core = Object.entries(lists.core[contract] ?? {}).map(([name, by]) => ({ name, listing: `contract ${by}` }));
  const open = (lists.open[contract] ?? []).map((name) => ({ name, listing: 'anyone' }));
  return [...staff, ...core, ...open];
}

function contractsOf({ staff, core, open }: FunctionLists): readonly string[] {
  return [...new Set([...Object.keys(staff), ...Object.keys(core), ...Object.keys(open)])];
}

function matches(name: string, signature: string): boolean {
  return name.includes('(') ? name === signature : signature.startsWith(`${name}(`);
}
