// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {IReservePool} from "./IReservePool.sol";

/// @title ITreasuryDesk
/// @notice Where staff tells the pools what only staff can know, and where the carrier takes what is its own.
/// @dev Owns nothing and holds nothing. The doors it opens reach earned fees, the carrier's deposit, instructed payments
/// and zone caps, and nothing else. Upholds ACC-3.
interface ITreasuryDesk {
    error TreasuryPoolUnknown(address pool);

    /// @notice Take out fees that nobody can ask back.
    /// @dev Emits {IReservePool-FeesWithdrawn}. The treasurer's, at most what {withdrawableOf} tells once fees have ripened.
    function withdrawFees(IReservePool pool, address to, uint96 assets) external;

    /// @notice Take from the carrier's deposit.
    /// @dev Emits {IReservePool-DepositWithdrawn}. The treasurer's, at most what {withdrawableOf} tells.
    function withdrawDeposit(IReservePool pool, address to, uint96 assets) external;

    /// @notice Attest that a bank has paid an instruction.
    /// @dev Emits {IReservePool-InstructionSettled}. The attestor's.
    /// @param paymentReference commitment to the bank's own reference
    function attestSettlement(IReservePool pool, uint64 instructionId, bytes32 paymentReference) external;

    /// @notice Attest that a bank could not pay an instruction.
    /// @dev Emits {IReservePool-InstructionReturned}. The attestor's.
    /// @param reason ASCII label or a commitment, not zero
    function attestRejection(IReservePool pool, uint64 instructionId, bytes32 reason) external;

    /// @notice Set the most that may be insured in an accumulation zone of a pool.
    /// @dev Emits {IReservePool-ZoneCapSet}. The actuary's.
    function setZoneCap(IReservePool pool, uint32 zone, uint96 capAssets) external;

    /// @notice What the treasurer may take of fees and deposit now, fees as old as they were last found to be; nothing while
    /// the pool owes.
    /// @dev What is not earned yet counts as not earned until somebody accrues, and fees as young until they are ripened.
    function withdrawableOf(IReservePool pool) external view returns (uint256 feesAssets, uint256 depositAssets);

    /// @notice Whether a pool is one of this deployment.
    function isPool(address pool) external view returns (bool);
}
