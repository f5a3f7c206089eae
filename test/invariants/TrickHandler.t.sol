// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SaleEntry} from "../../contracts/interfaces/IReservePool.sol";
import {ClaimPhase, Decision, FiledClaim, ItemAssessment} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Actors, Places} from "./Actors.sol";
import {vm} from "./Vm.sol";

/// @dev The impossible arrows: what somebody tries who must not succeed. A success is an accusation in the store.
contract TrickHandler is Actors {
    Places private _at;

    constructor(Places memory places) {
        _at = places;
    }

    /* OTHER PEOPLE'S SEATS */

    function decideAsStranger(uint256 seed) external {
        (ClaimId claimId, FiledClaim memory filed, Decision memory decision, bool any) = _caseOf(seed);
        if (!any) return;
        vm.prank(STRANGER);
        try _at.desk.decide(claimId, filed, decision) {
            _at.store.accuse("stranger");
        } catch {}
        decision.decidedBy = SENIOR;
        vm.prank(SENIOR);
        try _at.claimBook.decide(claimId, filed, decision) {
            _at.store.accuse("stranger");
        } catch {}
        _at.store.count("decideAsStranger");
    }

    function approveOneself(uint256 seed) external {
        (ClaimId claimId, FiledClaim memory filed, Decision memory decision, bool any) = _caseOf(seed);
        if (!any) return;
        vm.prank(SENIOR);
        try _at.desk.propose(claimId, filed, decision) {} catch {}
        vm.prank(SENIOR);
        try _at.desk.approve(claimId, filed, decision) {
            _at.store.accuse("seat");
        } catch {}
        _at.store.count("approveOneself");
    }

    function decideInOnesOwnCause(uint256 seed) external {
        (ClaimId claimId, FiledClaim memory filed, Decision memory decision, bool any) = _caseOf(seed);
        if (!any) return;
        address claimant = _at.claimBook.claimantOf(claimId);
        vm.prank(SENIOR);
        _at.desk.declareInterest(claimant, true);
        vm.prank(SENIOR);
        try _at.desk.decide(claimId, filed, decision) {
            _at.store.accuse("seat");
        } catch {}
        vm.prank(SENIOR);
        _at.desk.declareInterest(claimant, false);
        _at.store.count("decideInOnesOwnCause");
    }

    /* CUTS */

    function cutWithoutReason(uint256 seed, uint8 missing) external {
        (ClaimId claimId, FiledClaim memory filed, Decision memory decision, bool any) = _caseOf(seed);
        if (!any || filed.filing.items[0].claimedAssets == 0) return;
        decision.assessments[0].assessedAssets = 0;
        decision.assessments[0].reason = missing % 3 == 0 ? bytes32(0) : bytes32("EXCLUSION");
        decision.assessments[0].clause = missing % 3 == 1 ? bytes32(0) : bytes32("4.2");
        if (missing % 3 == 2) decision.rationaleHash = 0;
        vm.prank(SENIOR);
        try _at.desk.decide(claimId, filed, decision) {
            _at.store.accuse("cut");
        } catch {}
        _at.store.count("cutWithoutReason");
    }

    /// @dev A machine that is pinned may grant; it never cuts. The desk's address plays it.
    function cutByMachine(uint256 seed) external {
        (ClaimId claimId, FiledClaim memory filed, Decision memory decision, bool any) = _caseOf(seed);
        if (!any || filed.filing.items[0].claimedAssets == 0) return;
        decision.assessments[0].assessedAssets = 0;
        decision.assessments[0].reason = "EXCLUSION";
        decision.assessments[0].clause = "4.2";
        vm.prank(address(_at.desk));
        try _at.claimBook.decide(claimId, filed, decision) {
            _at.store.accuse("cut");
        } catch {}
        _at.store.count("cutByMachine");
    }

    /* CLOSED DOORS */

    function actOnSomebodyElsesClaim(uint256 seed, uint8 act) external {
        uint256 count = _at.store.claimCount();
        if (count == 0) return;
        ClaimId claimId = _at.store.claims(seed % count);
        vm.prank(STRANGER);
        if (act % 2 == 0) {
            try _at.claimBook.withdraw(claimId) {
                _at.store.accuse("arrow");
            } catch {}
        } else {
            try _at.claimBook.accept(claimId) {
                _at.store.accuse("arrow");
            } catch {}
        }
        _at.store.count("actOnSomebodyElsesClaim");
    }

    function takeSomebodyElsesCredit(uint256 who) external {
        vm.prank(STRANGER);
        try _at.pool.collectCredit(_holder(who), STRANGER) {
            _at.store.accuse("arrow");
        } catch {}
        _at.store.count("takeSomebodyElsesCredit");
    }

    function moveAPolicy(uint256 seed, uint256 to) external {
        uint256 count = _at.store.policyCount();
        if (count == 0) return;
        PolicyId policyId = _at.store.policies(seed % count);
        address holder = _at.policyBook.policyOf(policyId).holder;
        vm.prank(holder);
        try _at.policyBook.transferFrom(holder, _holder(to), policyId.asToken()) {
            _at.store.accuse("arrow");
        } catch {}
        _at.store.count("moveAPolicy");
    }

    function pretendToBeCore(uint256 who, uint96 assets) external {
        SaleEntry memory sale;
        sale.payer = _holder(who);
        sale.premiumAssets = assets;
        sale.termDays = 1;
        vm.prank(STRANGER);
        try _at.pool.bookSale(sale) {
            _at.store.accuse("arrow");
        } catch {}
        vm.prank(ADJUSTER);
        try _at.pool.reserve(ClaimId.wrap(1), assets, 0) {
            _at.store.accuse("arrow");
        } catch {}
        vm.prank(ADJUSTER);
        try _at.policyBook.useCover(int128(uint128(assets)), false, PolicyId.wrap(1).claimOn(1)) {
            _at.store.accuse("arrow");
        } catch {}
        _at.store.count("pretendToBeCore");
    }

    /* PRIVATE */

    /// @dev A filed claim and the decision that grants it whole; nothing when the one picked is not filed.
    function _caseOf(
        uint256 seed
    ) private view returns (ClaimId claimId, FiledClaim memory filed, Decision memory decision, bool any) {
        uint256 count = _at.store.claimCount();
        if (count == 0) return (claimId, filed, decision, false);
        claimId = _at.store.claims(seed % count);
        filed = _at.store.filedOf(claimId);
        decision.seenHead = _at.claimBook.claimOf(claimId).caseHead;
        decision.rationaleHash = "because";
        decision.assessments = new ItemAssessment[](filed.filing.items.length);
        for (uint256 i = 0; i < decision.assessments.length; ++i) {
            decision.assessments[i].assessedAssets = filed.filing.items[i].claimedAssets;
            decision.assessments[i].assessedDays = filed.filing.items[i].claimedDays;
        }
        any = _at.claimBook.claimOf(claimId).phase == ClaimPhase.Filed;
    }
}
