import { type Abi, parseAbi } from 'viem';

/**
 * Every custom error a revert may carry, so that a nested one has a name too.
 * Errors of the asset and of OpenZeppelin's base contracts are added by hand; ours come from `domain/chain`.
 */
export const knownErrors: Abi = parseAbi([
  'error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)',
  'error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)',
  'error ERC2612ExpiredSignature(uint256 deadline)',
  'error ERC2612InvalidSigner(address signer, address owner)',
  'error AccessManagedUnauthorized(address caller)',
  'error ReentrancyGuardReentrantCall()',
]);
