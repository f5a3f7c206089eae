/**
 * Who signs the carrier's papers, by chain id: published with the code, as the addresses of the contracts are. On the chain of
 * one machine it is an account of the phrase every development node publishes; elsewhere the deployment's manifest names it.
 */
export const certifiers: Readonly<Record<number, string>> = {
  31337: '0x9eF6c02FB2ECc446146E05F1fF687a788a8BF76d',
};

/** The place of the local chain's certifier among the accounts of the development phrase. */
export const LOCAL_CERTIFIER_INDEX = 40;
