// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {Award, FiledClaim, Filing, Recovery} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title IClaimOffice
/// @notice What staff may do to claims without deciding them: record what the carrier was told, add a payment, and bring in
/// what others pay.
/// @dev Owns proposals of awards. Never touches money or a claim's figures: the ClaimBook does. Upholds ACC-2.
interface IClaimOffice {
    /// @notice The first of two people proposed an added payment.
    event AwardProposed(ClaimId indexed claimId, address indexed by, uint96 assets, bytes32 basisRef);

    error AwardEmpty(ClaimId claimId, uint96 assets, bytes32 basisRef);
    error AwardUnknown(ClaimId claimId, uint96 assets, bytes32 basisRef);
    error AwardInConflict(ClaimId claimId, address person);

    /// @notice Record a claim for somebody who told the carrier of a loss; the holder is paid.
    /// @dev Emits {IClaimBook-ClaimNotified}. Restricted to adjusters.
    function notify(Filing calldata filing) external returns (ClaimId claimId);

    /// @notice Propose a payment on a closed claim, with the order of a court or ombudsman or the reasons of grace.
    /// @dev Emits {AwardProposed}. Restricted to senior adjusters.
    ///
    /// Requirements:
    /// - the claim is known; there is an amount and a reference
    function proposeAward(ClaimId claimId, Award calldata award) external;

    /// @notice Approve what another person proposed; it is paid now, outside the limit.
    /// @dev Emits {IClaimBook-ClaimAwarded}. Restricted to the claims manager.
    ///
    /// Requirements:
    /// - exactly this award was proposed by another person; neither of the two is the claimant
    function approveAward(ClaimId claimId, Award calldata award) external;

    /// @notice Bring in what others paid for a loss; the caller pays it, out of an allowance to the pool.
    /// @dev Emits {IClaimBook-ClaimRecovered}. Restricted to the treasurer.
    function recordRecovery(ClaimId claimId, FiledClaim calldata filed, Recovery calldata got) external;

    /// @notice Who proposed an award, zero for nobody.
    function proposerOf(ClaimId claimId, Award calldata award) external view returns (address);
}
