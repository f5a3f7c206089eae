import { seatsOf } from '../../domain/oracles/observation-status.ts';
import { observationOf } from '../../domain/oracles/signed-observation.ts';
import type { SignedStatement } from '../../domain/oracles/signed-observation.ts';
import type { OracleChain } from './oracle-chain.ts';

/**
 * A statement with those of its signatures that the feed would hear now: a key may have been dropped since it signed, and
 * an answer is not taken from whoever reported or doubts. One that is not heard would spoil what all the others say.
 *
 * @throws Error when the chain did not answer.
 */
export async function heardIn(
  chain: Pick<OracleChain, 'roundOf' | 'signedBy'>,
  statement: SignedStatement,
): Promise<SignedStatement> {
  const { signatures, ...said } = statement;
  const { seats, disputerSeat } = await chain.roundOf(observationOf(said).ref);
  const spent = new Set(said.attempt === 0 ? [] : [...seatsOf(seats), disputerSeat]);
  const signers = await Promise.all(signatures.map(({ signature }) => chain.signedBy(said, signature)));
  const heard = signatures.filter(({ seat }, place) => signers[place] === seat && !spent.has(seat));
  return { ...said, signatures: heard };
}
