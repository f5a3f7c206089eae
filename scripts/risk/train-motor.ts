/**
 * Trains the motor model on the public vehicle claims (FACTS of the set: docs/reference/motor-model.md) and prints it with what
 * it is worth on the year after: `node scripts/risk/train-motor.ts FILE.csv`. The file stays where it is; only the figures of
 * the model are kept, in domain/risk/motor-model.ts.
 */
import { readFileSync } from 'node:fs';

import { fitScorecard, type LabelledClaim } from './fit-scorecard.ts';
import { judgeScorecard } from './judge-scorecard.ts';
import { readTable } from '../replay/read-table.ts';

const THRESHOLD_BPS = 4_000;

const [file = ''] = process.argv.slice(2);
const { rows } = readTable(readFileSync(file, 'utf8'));
const own = rows.map(({ fields }) => fields).filter((row) => row['basepolicy'] !== 'Liability');
const of = (year: string): readonly LabelledClaim[] => own.filter((row) => row['year'] === year).map(labelled);
const model = fitScorecard('motor-own-damage-1994', 'MOTOR', of('1994'));
console.log(JSON.stringify({ model, judgement: judgeScorecard(model, of('1995'), THRESHOLD_BPS) }, null, 2));

/** Only what the chain knows of a claim of ours, too. */
function labelled(row: Readonly<Record<string, string>>): LabelledClaim {
  return {
    features: {
      hitByOther: row['fault'] === 'Third Party',
      comprehensive: row['basepolicy'] === 'All Perils',
      youngPolicy: row['days:policy-accident'] !== 'more than 30',
    },
    fraud: row['fraudfound'] === 'Yes',
  };
}
