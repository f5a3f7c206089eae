// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Basis, ClaimCost} from "../claims/ClaimCost.sol";
import {CaseFile, Start} from "../claims/CaseFile.sol";
import {ClaimStates} from "../claims/ClaimStates.sol";
import {DecisionRules} from "../claims/DecisionRules.sol";
import {FinalOffer} from "../claims/FinalOffer.sol";
import {Frame, Settlement} from "../claims/Settlement.sol";
import {
    CaseLink,
    ClaimAction,
    ClaimItem,
    ClaimPhase,
    ClaimVerdict,
    FiledClaim,
    ItemAssessment,
    Waterfall
} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Coverage} from "../types/ProductTypes.sol";

/// @title ParityHarness
/// @notice Opens the pure libraries of a claim's life, so that their mirror in TypeScript can be asked the same.
/// @dev For tests only.
contract ParityHarness {
    using ClaimStates for ClaimPhase;
    using CaseFile for bytes32;

    function next(ClaimPhase phase, ClaimAction action) external pure returns (ClaimPhase) {
        return phase.next(action);
    }

    function settle(
        ClaimItem[] calldata items,
        ItemAssessment[] calldata assessments,
        Coverage[] calldata coverages,
        Frame calldata frame
    ) external pure returns (Waterfall memory) {
        return Settlement.settle(items, assessments, coverages, frame);
    }

    function expected(
        Basis calldata basis,
        ClaimItem[] calldata items,
        uint40 lossAt
    ) external pure returns (Waterfall memory) {
        return ClaimCost.expect(basis, items, lossAt, ClaimCost.frameOf(basis, 0));
    }

    function lockedOf(Basis calldata basis, uint256 usedAssets) external pure returns (uint256) {
        return ClaimCost.lockedOf(basis, usedAssets);
    }

    function verdictOf(uint96 payableAssets, uint96 cutAssets, bool cut) external pure returns (ClaimVerdict) {
        return DecisionRules.verdictOf(payableAssets, cutAssets, cut);
    }

    function rulingOf(uint256 given) external pure returns (uint256) {
        return FinalOffer.rulingOf(given);
    }

    function figureOf(uint256 ruling, FinalOffer.Offers calldata offers) external pure returns (uint256) {
        return FinalOffer.figureOf(ruling, offers);
    }

    function verdictAfter(
        ClaimVerdict before,
        uint256 paidAssets,
        uint256 soughtAssets
    ) external pure returns (ClaimVerdict) {
        return FinalOffer.verdictOf(before, paidAssets, soughtAssets);
    }

    function lateInterest(uint96 assets, uint256 lateSeconds, uint16 bpsPerYear) external pure returns (uint256) {
        return Settlement.lateInterestUp(assets, lateSeconds, bpsPerYear);
    }

    /// @return head as the book rebuilds it from what is brought, with a restatement first where there is one
    function rebuild(
        address claimBook,
        ClaimId claimId,
        FiledClaim calldata filed,
        Start calldata start
    ) external view returns (bytes32 head) {
        (head, , ) = CaseFile.rebuild(claimBook, claimId, filed, start, bytes32(0));
    }

    /// @return head after the filing and every later entry, whatever the decision named
    function headOf(
        address claimBook,
        ClaimId claimId,
        FiledClaim calldata filed,
        uint256 filedAt
    ) external view returns (bytes32 head) {
        head = CaseFile.headAtFiling(claimBook, claimId, filed, filedAt);
        for (uint256 i = 0; i < filed.later.length; ++i) {
            CaseLink calldata link = filed.later[i];
            head = head.extend(i + 2, link.kind, link.actor, link.dataHash, link.enteredAt);
        }
    }
}
