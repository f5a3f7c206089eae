// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimVerdict, Decision, FiledClaim, Waterfall} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Casework} from "./Casework.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {ClaimStore} from "./ClaimStore.sol";
import {DecisionRules} from "./DecisionRules.sol";
import {Frame, Settlement} from "./Settlement.sol";
import {Payment} from "./Settling.sol";
import {Standing} from "./Standing.sol";

/// @dev What a decision comes to: the way to the payable, what the claimed loss would have paid beyond it, and what moves.
struct Outcome {
    Waterfall waterfall;
    ClaimVerdict verdict;
    uint256 cutAssets;
    Payment payment;
    bool late;
}

/// @title Weighing
/// @notice What a decision comes to, before it is made.
/// @dev Shared by the ClaimBook and its view. Nothing goes against the claimant without a person and a reason (CLM-7).
library Weighing {
    /// @notice What a claim has of its policy already.
    /// @param paidAssets paid on it before
    /// @param priorAssets paid on the claims it supplements
    struct Had {
        uint256 paidAssets;
        uint256 priorAssets;
    }

    function hadBy(ClaimStore storage store, ClaimId claimId, Standing standing) internal view returns (Had memory) {
        return
            Had({
                paidAssets: Casework.paidOn(store, claimId, standing),
                priorAssets: Casework.priorOf(store, claimId, standing)
            });
    }

    /// @notice The frame of a claim's sum now: what it holds and was paid is its own.
    function frameOf(Basis memory basis, Standing standing, Had memory had) internal pure returns (Frame memory) {
        return ClaimCost.frameOf(basis, standing.assets() + had.paidAssets + had.priorAssets);
    }

    /// @notice A decision on the open case file, late interest apart.
    function weigh(
        ClaimId claimId,
        Standing standing,
        Basis memory basis,
        FiledClaim memory filed,
        Decision memory decision,
        Had memory had
    ) internal view returns (Outcome memory outcome) {
        bool outOfTerms = standing.has(ClaimFlags.OUT_OF_TERMS);
        bool cut = DecisionRules.requireSound(claimId, filed.filing.items, decision) || outOfTerms;
        require(!cut || decision.decidedBy != address(0), IClaimBook.ClaimCutNeedsPerson(claimId, msg.sender));

        Frame memory frame = frameOf(basis, standing, had);
        frame.otherInsuranceAssets = decision.otherInsuranceAssets;
        outcome.waterfall = Settlement.settle(filed.filing.items, decision.assessments, basis.coverages, frame);
        uint256 payableAssets = outcome.waterfall.payableAssets;
        require(
            !outOfTerms || payableAssets == 0,
            IClaimBook.ClaimOutOfTermsNotPayable(claimId, uint96(payableAssets))
        );

        // Without a cut nothing can be missing, so the claimed loss is weighed only beside one.
        if (cut && !outOfTerms) {
            frame.otherInsuranceAssets = 0;
            uint256 expectedAssets = ClaimCost
                .expect(basis, filed.filing.items, standing.lossAt(), frame)
                .payableAssets;
            outcome.cutAssets = Settlement.lessOf(expectedAssets, payableAssets);
        }
        Payment memory payment = outcome.payment;
        payment.paidAssets = Settlement.lessOf(payableAssets, had.paidAssets + had.priorAssets);
        uint256 restAssets = Settlement.lessOf(standing.assets(), payment.paidAssets);
        payment.keptAssets = Settlement.minOf(restAssets, outcome.cutAssets);
        payment.unreservedAssets = outcome.cutAssets - payment.keptAssets;
        payment.short = standing.has(ClaimFlags.UNRESERVED);
        outcome.verdict = DecisionRules.verdictOf(payableAssets, outcome.cutAssets, cut);
        payment.closes = outcome.verdict == ClaimVerdict.Granted;
    }

    /// @notice What the claimed loss pays in all on this claim; outside the terms nothing.
    function expectedOf(
        Standing standing,
        Basis memory basis,
        FiledClaim memory filed,
        Had memory had
    ) internal pure returns (uint96) {
        if (standing.has(ClaimFlags.OUT_OF_TERMS)) return 0;
        uint256 payableAssets = ClaimCost
            .expect(basis, filed.filing.items, standing.lossAt(), frameOf(basis, standing, had))
            .payableAssets;
        return uint96(Settlement.lessOf(payableAssets, had.priorAssets));
    }
}
