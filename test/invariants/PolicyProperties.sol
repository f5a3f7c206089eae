// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {Group} from "../../contracts/interfaces/IGroupDesk.sol";
import {Plan} from "../../contracts/interfaces/IServiceDesk.sol";
import {ClaimFlags} from "../../contracts/types/ClaimFlags.sol";
import {PolicyId, VersionId} from "../../contracts/types/Ids.sol";
import {PolicyMarks} from "../../contracts/types/PolicyMarks.sol";
import {Policy, PolicyStatus} from "../../contracts/types/PolicyTypes.sol";
import {Facts} from "./Facts.sol";

/// @dev POL-4 and POL-6 to POL-16: what was sold stands, and is counted.
abstract contract PolicyProperties is Facts {
    function invariant_POL4_aQuoteIsUsedOnce() public view {
        _never("quote", "POL-4: a quote was used twice, by another, or elsewhere");
    }

    function invariant_POL7_openClaimsAreCounted() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            uint256 open;
            for (uint16 n = 1; n <= policy.claimCount; ++n) {
                Claim memory claim = claimBook.claimOf(policyId.claimOn(n));
                if (_isOpen(claim)) ++open;
            }
            require(open == policy.openClaims, "POL-7: open claims are counted otherwise");
        }
    }

    function invariant_POL8_atMostSixteenAreOpen() public view {
        _never("place", "POL-8: the claims of others took the holder's place");
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (, Policy memory policy) = _policyAt(i);
            // Each who held a policy that moved has sixteen.
            bool moved = policy.marks & PolicyMarks.MOVED != 0;
            bool few = (moved || policy.openClaims <= 16) && policy.openClaims <= policy.claimCount;
            require(few, "POL-8: too many open claims");
        }
    }

    function invariant_POL9_closedPoliciesAreOver() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            if (policyBook.statusOf(policyId) != PolicyStatus.Closed) continue;
            require(policyBook.lockedOf(policyId) == 0, "POL-9: a closed policy locks capital");
            // A loss may be told even then; it is recorded out of terms and holds nothing.
            for (uint16 n = 1; n <= policy.claimCount; ++n) {
                Claim memory claim = claimBook.claimOf(policyId.claimOn(n));
                bool late = claim.flags & ClaimFlags.OUT_OF_TERMS != 0 && claim.reservedAssets == 0;
                require(!_isOpen(claim) || late, "POL-9: a closed policy has an open claim within its terms");
            }
            bool over = block.timestamp >= policyBook.closableAt(policyId) || policy.endAt == policy.startAt;
            require(over, "POL-9: a policy was closed before its time");
        }
    }

    function invariant_POL10_statusFollowsTime() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            PolicyStatus status = policyBook.statusOf(policyId);
            if (status == PolicyStatus.Closed) continue;
            bool over = block.timestamp >= policyBook.closableAt(policyId);
            require((status == PolicyStatus.Closable) == over, "POL-10: closable at another time");
            bool tail = block.timestamp >= policy.endAt && !over;
            require((status == PolicyStatus.Tail) == tail, "POL-10: in its tail at another time");
        }
    }

    function invariant_POL11_whatWasSoldStands() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            bytes32 now_ = keccak256(
                abi.encode(
                    policy.versionId,
                    policy.startAt,
                    policy.limitAssets,
                    policy.premiumAssets,
                    policy.deductibleAssets
                )
            );
            bool stands = now_ == _store.soldHashOf(policyId) && policy.endAt == _store.endOf(policyId);
            require(stands, "POL-11: a sold policy changed");
        }
    }

    function invariant_POL12_aLockIsItsShareLessWhatIsUsed() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            if (policyBook.statusOf(policyId) == PolicyStatus.Closed) continue;
            uint256 bps = productBook.claimTermsOf(policy.versionId).collateralBps;
            uint256 share = (uint256(policy.limitAssets) * bps + 9_999) / 10_000;
            uint256 expected = share > policy.usedAssets ? share - policy.usedAssets : 0;
            require(policyBook.lockedOf(policyId) == expected, "POL-12: a policy locks something else");
        }
    }

    function invariant_POL13_policiesAreNumberedWithoutGaps() public view {
        require(policyBook.policyCount() == _store.policyCount(), "POL-13: a policy nobody sold");
    }

    function invariant_POL14_anObjectIsCoveredOnceAtATime() public view {
        uint256 count = _store.policyCount();
        for (uint256 i = 0; i < count; ++i) {
            bytes32 object = _store.objectOf(_store.policies(i));
            if (object == 0) continue;
            (, Policy memory one) = _policyAt(i);
            for (uint256 j = i + 1; j < count; ++j) {
                if (_store.objectOf(_store.policies(j)) != object) continue;
                (, Policy memory other) = _policyAt(j);
                bool apart = one.endAt <= other.startAt || other.endAt <= one.startAt;
                // What was undone covered nothing.
                bool undone = one.endAt == one.startAt || other.endAt == other.startAt;
                require(apart || undone, "POL-14: an object is covered twice");
            }
        }
    }

    function invariant_POL15_whoDecidesStands() public view {
        VersionId[5] memory versions = [fullyLocked, partlyLocked, bankPaid, attested, rain];
        for (uint256 i = 0; i < versions.length; ++i) {
            address[] memory deciders = productBook.adjudicatorsOf(versions[i]);
            address machine = i == 4 ? address(rainTrigger) : address(trigger);
            bool same = deciders.length == 3 && deciders[0] == address(desk) && deciders[1] == machine;
            require(same && deciders[2] == address(fastTrack), "POL-15: somebody else may decide");
        }
    }

    /// @dev What certificates took and what is left of a group is what was promised; forged ones took nothing.
    function invariant_POL6_certificatesNeverExceedTheirGroup() public view {
        _never("certificate", "POL-6: a certificate was used twice, or was none");
        for (uint32 i = 1; i <= groupDesk.groupCount(); ++i) {
            Group memory group = groupDesk.groupOf(i);
            uint256 taken = _store.usedOf(i);
            require(taken <= group.totalAssets, "POL-6: certificates took more than their group");
            bool whole = group.closed || taken + group.insuredAssets == group.totalAssets;
            require(whole, "POL-6: a group holds something else than its certificates left");
            require(!group.closed || group.lockedAssets == 0, "POL-6: a closed group locks capital");
        }
    }

    function invariant_POL16_aPlanIsPaidInOrder() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            Plan memory plan = serviceDesk.planOf(policyId);
            require(plan.paidParts <= plan.parts, "POL-16: more parts were paid than there are");
            require(plan.partAssets * uint256(plan.parts) <= policy.premiumAssets, "POL-16: parts exceed the premium");
            bool noticed = policy.marks & PolicyMarks.INSTALMENTS != 0 && plan.noticeAt != 0;
            uint256 grace = productBook.serviceTermsOf(policy.versionId).graceDays * 1 days;
            bool suspended = policyBook.isSuspendedAt(policyId, uint40(block.timestamp));
            bool due = noticed && block.timestamp >= plan.noticeAt + grace;
            require(suspended == due, "POL-16: cover stands still without a notice, or in spite of its grace");
        }
    }
}
