// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PauseFlag} from "../../contracts/interfaces/IPauseControl.sol";
import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {ClaimFlags} from "../../contracts/types/ClaimFlags.sol";
import {ClaimPhase, ClaimVerdict, Clock, Course, FiledClaim} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Facts} from "./Facts.sol";

/// @dev CLM-6 to CLM-23, ACC-2 and ACC-4: what a claim holds, tells and may be decided by.
abstract contract ClaimProperties is Facts {
    function invariant_CLM6_noFlagIsUpForMoreThanAWeekInSixtyDays() public view {
        uint40 now_ = uint40(block.timestamp);
        for (uint8 flag = 0; flag < 5; ++flag) {
            uint256 paused = pauseControl.pausedSeconds(PauseFlag(flag), now_ - 60 days, now_);
            require(paused <= 7 days, "CLM-6: paused for more than a week in sixty days");
        }
    }

    function invariant_CLM6_theWindowToAppealIsTheLawsAndThePauses() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (ClaimId claimId, Claim memory claim) = _claimAt(i);
            if (claim.phase != ClaimPhase.Decided) continue;
            uint40 endsAt = claimBook.deadlineOf(claimId, Clock.Appeal);
            require(endsAt >= claim.decidedAt + 15 days, "CLM-6: the window to appeal is shorter than the law says");
            require(endsAt <= claim.decidedAt + 16 days + 7 days, "CLM-6: the window to appeal never ends");
        }
    }

    function invariant_CLM7_noCutWithoutAPersonAndAReason() public view {
        _never("cut", "CLM-7: something was cut without a person or a reason");
    }

    function invariant_CLM8_creditsCanBeCollectedWhateverIsPaused() public view {
        _never("stuck", "CLM-8: approved money could not be collected");
    }

    function invariant_CLM9_closedClaimsReserveNothing() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (, Claim memory claim) = _claimAt(i);
            require(_isOpen(claim) || claim.reservedAssets == 0, "CLM-9: a closed claim holds capital");
        }
    }

    function invariant_CLM10_outsideTheTermsNothingIsReservedOrPaid() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (, Claim memory claim) = _claimAt(i);
            if (claim.flags & ClaimFlags.OUT_OF_TERMS == 0) continue;
            // Only an arbitrator may find that the terms were met after all, or the insurer itself, up to its own figure.
            Course memory course = claimBook.courseOf(_store.claims(i));
            bool offered = course.improved && claim.paidAssets <= claim.statedAssets;
            bool found = offered || (course.disputed && !_isOpen(claim));
            require(claim.reservedAssets == 0, "CLM-10: reserved outside the terms");
            require(claim.paidAssets == 0 || found, "CLM-10: paid outside the terms");
        }
    }

    function invariant_CLM11_noClaimHoldsMoreThanItMayCost() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (ClaimId claimId, Claim memory claim) = _claimAt(i);
            FiledClaim memory filed = _store.filedOf(claimId);
            if (_store.isRestatedByInsurer(claimId)) continue;
            require(claim.reservedAssets <= filed.expectedAssets, "CLM-11: a claim holds more than its loss may cost");
        }
    }

    function invariant_CLM12_theVerdictFitsThePhase() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (, Claim memory claim) = _claimAt(i);
            ClaimVerdict verdict = claim.verdict;
            if (claim.phase == ClaimPhase.Filed) require(verdict == ClaimVerdict.None, "CLM-12: found before decided");
            // Whom the insurer never answered, and whose dispute paid nothing, was not found against by anybody.
            bool unheard = claimBook.courseOf(_store.claims(i)).appealedAt > 0 && claim.statedAssets == 0;
            bool found = verdict != ClaimVerdict.None || (unheard && claim.paidAssets == 0);
            if (claim.phase == ClaimPhase.Closed) require(found, "CLM-12: closed, not found");
            if (claim.phase != ClaimPhase.Decided) continue;
            bool cut = verdict == ClaimVerdict.PartlyGranted || verdict == ClaimVerdict.Denied;
            require(cut, "CLM-12: nothing is disputed");
        }
    }

    function invariant_CLM13_instantsAreInOrder() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (, Claim memory claim) = _claimAt(i);
            require(claim.lossAt <= claim.filedAt, "CLM-13: filed before it happened");
            bool decided = claim.decidedAt == 0 || claim.decidedAt >= claim.filedAt;
            require(decided && claim.decidedAt <= block.timestamp, "CLM-13: decided at an impossible time");
        }
    }

    function invariant_CLM14_entriesAreTheActs() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (ClaimId claimId, Claim memory claim) = _claimAt(i);
            require(claim.entries == _store.actsOn(claimId), "CLM-14: an entry without an act, or an act without one");
        }
    }

    function invariant_CLM15_latenessIsTold() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (ClaimId claimId, Claim memory claim) = _claimAt(i);
            if (claim.decidedAt == 0) continue;
            bool late = claim.decidedAt > claimBook.deadlineOf(claimId, Clock.Decide);
            require((claim.flags & ClaimFlags.LATE > 0) == late, "CLM-15: the record of lateness is wrong");
        }
    }

    function invariant_CLM16_whatWasFiledStands() public view {
        uint8 origin = ClaimFlags.NOTIFIED | ClaimFlags.LINKED | ClaimFlags.DELEGATED;
        uint8 kept = ClaimFlags.OUT_OF_TERMS | origin;
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (ClaimId claimId, Claim memory claim) = _claimAt(i);
            FiledClaim memory filed = _store.filedOf(claimId);
            require(claim.lossAt == filed.filing.lossAt, "CLM-16: the time of a loss changed");
            require(claim.flags & kept == filed.flags & kept, "CLM-16: a fact of the filing changed");
            // Evidence may come later; what came does not go.
            bool lost = filed.flags & ~claim.flags & ClaimFlags.EVIDENCE != 0;
            require(!lost, "CLM-16: evidence that came with the filing is gone");
        }
    }

    function invariant_CLM17_theInsurersFigureCoversWhatWasPaid() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (ClaimId claimId, Claim memory claim) = _claimAt(i);
            Course memory course = claimBook.courseOf(claimId);
            // A dispute may end above it, and a decision may find less than was paid on account; an offer names no less.
            bool silent = claim.decidedAt == 0 && !course.improved;
            bool over = course.appealedAt != 0 && !_isOpen(claim);
            uint256 advanced = course.improved ? 0 : _store.advancedOn(claimId);
            bool covers = claim.statedAssets >= claim.paidAssets || advanced >= claim.paidAssets || silent || over;
            require(covers, "CLM-17: more was paid than stated");
        }
    }

    function invariant_CLM18_theClaimantIsWhoHeldThePolicy() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            ClaimId claimId = _store.claims(i);
            address claimant = _store.claimantOf(claimId);
            require(claimBook.claimantOf(claimId) == claimant, "CLM-18: the claim is somebody else's");
        }
    }

    function invariant_CLM19_claimsAreNumberedOnTheirPolicies() public view {
        uint256 counted;
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            PolicyId policyId = _store.policies(i);
            counted += policyBook.policyOf(policyId).claimCount;
        }
        require(counted == _store.claimCount(), "CLM-19: a claim nobody filed");
    }

    /// @dev A supplement and the claim before it name each other, and the limit is shared: prior payments are counted once.
    function invariant_CLM20_supplementsFollowTheirClaims() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (ClaimId claimId, Claim memory claim) = _claimAt(i);
            Course memory course = claimBook.courseOf(claimId);
            bool linked = ClaimId.unwrap(course.original) != 0;
            require((claim.flags & ClaimFlags.LINKED > 0) == linked, "CLM-20: a supplement follows nothing");
            if (!linked) continue;
            Course memory before = claimBook.courseOf(course.original);
            bool named = ClaimId.unwrap(before.supplementedBy) == ClaimId.unwrap(claimId);
            require(named, "CLM-20: the claim before names another supplement");
            uint256 prior = uint256(before.priorAssets) + claimBook.claimOf(course.original).paidAssets;
            require(course.priorAssets == prior, "CLM-20: what was paid before is counted otherwise");
        }
    }

    /// @dev The pool gets back no more than was paid, awards included, and not before the deductible that a holder bore.
    function invariant_CLM21_whatComesBackIsTheHoldersFirst() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            (ClaimId claimId, Claim memory claim) = _claimAt(i);
            Course memory course = claimBook.courseOf(claimId);
            uint256 toPool = _store.toPoolOn(claimId);
            uint256 toHolder = _store.toHolderOn(claimId);
            require(course.toHolderAssets == toHolder, "CLM-21: the holder got another part than is told");
            require(course.recoveredAssets == toHolder + toPool, "CLM-21: more or less came back than is told");
            uint256 paid = uint256(claim.paidAssets) + course.awardedAssets;
            require(toPool <= paid, "CLM-21: the pool got back more than it paid");
        }
    }

    /// @dev What was missing is reserved in the order of filing.
    function invariant_CLM22_whoWaitsLongestIsReservedForFirst() public view {
        _never("turn", "CLM-22: capital was reserved for a claim whose turn it was not");
    }

    /// @dev In whatever phase the first one is: else it would keep the others, and every sale, waiting.
    function invariant_CLM23_whoWaitsFirstIsReservedForWhileSomethingIsFree() public view {
        _never("queue", "CLM-23: something is free, and nobody can reserve it for whoever waits first");
    }

    function invariant_ACC2_makerIsNotCheckerNorPayee() public view {
        _never("seat", "ACC-2: one person sat in two seats, or in their own cause");
    }

    function invariant_ACC4_nobodyElseDecides() public view {
        _never("stranger", "ACC-4: somebody decided who is no adjudicator");
    }
}
