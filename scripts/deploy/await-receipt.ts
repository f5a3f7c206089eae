import { isError, type TransactionReceipt, type TransactionResponse } from 'ethers';

const LOOK_AGAIN_MS = 1_500;

/**
 * Waits until a transaction is in a block. ethers asks once and then waits for the next block to ask again; a block that
 * comes between its two looks, on a chain where no other follows, would never be noticed. So we look again.
 * @throws Error when the transaction reverts or is replaced
 */
export async function awaitReceipt(response: TransactionResponse): Promise<TransactionReceipt> {
  for (;;) {
    try {
      const receipt = await response.wait(1, LOOK_AGAIN_MS);
      if (receipt !== null) return receipt;
    } catch (error) {
      if (!isError(error, 'TIMEOUT')) throw error;
    }
  }
}
