// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimVerdict} from "../types/ClaimTypes.sol";

/// @title FinalOffer
/// @notice What a dispute comes to: one of two figures, or what lies between them.
/// @dev Pure; mirrored in TypeScript. Base units.
library FinalOffer {
    uint256 internal constant NEITHER = 0;
    uint256 internal constant INSURER = 1;
    uint256 internal constant CLAIMANT = 2;

    /// @param statedAssets the insurer's figure
    /// @param soughtAssets the claimant's figure
    /// @param stated whether the insurer ever stated one
    /// @param outOfTerms whether the loss was reported as outside the cover
    struct Offers {
        uint256 statedAssets;
        uint256 soughtAssets;
        bool stated;
        bool outOfTerms;
    }

    /// @notice A ruling as it counts: 1 and 2, everything else neither.
    function rulingOf(uint256 given) internal pure returns (uint256) {
        return given > CLAIMANT ? NEITHER : given;
    }

    /// @notice What the claim pays in all. Without a ruling: the claimant's figure where the insurer never stated one, else
    /// the middle, rounded up; outside the terms nothing.
    function figureOf(uint256 ruling, Offers memory offers) internal pure returns (uint256) {
        if (ruling == CLAIMANT) return offers.soughtAssets;
        if (ruling == INSURER || offers.outOfTerms) return offers.statedAssets;
        if (!offers.stated) return offers.soughtAssets;
        return (offers.statedAssets + offers.soughtAssets + 1) / 2;
    }

    /// @notice What was found in the end. Nothing paid leaves the insurer's own finding.
    function verdictOf(
        ClaimVerdict before,
        uint256 paidAssets,
        uint256 soughtAssets
    ) internal pure returns (ClaimVerdict) {
        if (paidAssets == 0) return before;
        return paidAssets < soughtAssets ? ClaimVerdict.PartlyGranted : ClaimVerdict.Granted;
    }
}
