// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {Buckets, InstructionState} from "../../contracts/interfaces/IReservePool.sol";
import {ClaimPhase} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Policy} from "../../contracts/types/PolicyTypes.sol";
import {Controls} from "./Controls.sol";
import {PanelControls} from "./PanelControls.sol";
import {vm} from "./Vm.sol";

/// @dev The named properties of docs/reference/invariants.md, over the whole flow from capital and sale to claim and money.
/// Each `test_control_…` spoils a fact and sees the named properties fail.
contract BookInvariants is Controls, PanelControls {
    /* CAPITAL */

    function invariant_CAP1_bucketsAreTheBalance() public view {
        Buckets memory held = pool.buckets();
        uint256 sum = uint256(held.freeAssets) + held.lockedAssets + held.reservedAssets + held.payableAssets;
        require(
            sum + held.unearnedAssets + held.feesAssets + held.depositAssets == token.balanceOf(address(pool)),
            "CAP-1: buckets are not the balance"
        );
    }

    function invariant_CAP2_lockedIsTheSumOverPolicies() public view {
        uint256 sum;
        for (uint256 i = 0; i < _store.policyCount(); ++i) sum += policyBook.lockedOf(_store.policies(i));
        for (uint32 i = 1; i <= groupDesk.groupCount(); ++i) sum += groupDesk.groupOf(i).lockedAssets;
        require(sum == pool.buckets().lockedAssets, "CAP-2: locked is not the sum over policies and groups");
    }

    function invariant_CAP3_reservedIsTheSumOverClaims() public view {
        uint256 sum;
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            Claim memory claim = claimBook.claimOf(_store.claims(i));
            if (claim.phase != ClaimPhase.Closed) sum += claim.reservedAssets;
        }
        require(sum == pool.buckets().reservedAssets, "CAP-3: reserved is not the sum over open claims");
    }

    function invariant_CAP4_payableIsTheSumOfWhatWaits() public view {
        uint256 sum;
        uint256 held;
        address[10] memory people = _payees();
        for (uint256 i = 0; i < people.length; ++i) {
            (uint96 onHold, ) = pool.holdOf(people[i]);
            held += onHold;
            sum += uint256(pool.creditOf(people[i])) + onHold;
        }
        for (uint64 i = 1; i <= _store.instructions(); ++i) {
            if (pool.instructionOf(i).state == InstructionState.Instructed) sum += pool.instructionOf(i).assets;
        }
        Buckets memory buckets = pool.buckets();
        require(sum == buckets.payableAssets, "CAP-4: payable is not the sum of credits, holds and instructions");
        require(held <= buckets.heldAssets, "CAP-4: more is on hold than is told");
    }

    function invariant_CAP4_owedIsTheSumOfDebts() public view {
        int256 owed = int256(uint256(pool.buckets().owedAssets));
        require(_store.tallyOf("owed") == owed, "CAP-4: owed is not what was booked as debts and not paid");
    }

    function invariant_CAP5_exitsStayWithinFree() public view {
        Buckets memory held = pool.buckets();
        for (uint160 i = 0; i < 3; ++i) {
            uint256 shares = pool.maxRedeem(address(0xC000 + i));
            require(held.owedAssets == 0 || shares == 0, "CAP-5: somebody may leave while money is owed");
            require(
                pool.previewRedeem(shares) <= held.freeAssets + held.unearnedAssets,
                "CAP-5: an exit exceeds free capital"
            );
        }
        require(_store.overdrawnExits() == 0, "CAP-5: an exit was paid that free capital did not cover");
    }

    /// @dev What is not earned, computed again from every booking and return, from the day the calendar has reached.
    function invariant_CAP6_premiumSplitsExactly() public view {
        Buckets memory held = pool.buckets();
        uint256 unearned = _store.unearnedFrom(pool.earnedThroughDay());
        require(unearned == held.unearnedAssets, "CAP-6: unearned is not the sum of days to come");
        int256 fees = int256(uint256(held.feesAssets));
        require(_store.tallyOf("fees") == fees, "CAP-6: fees are not what came in less what left");
    }

    function invariant_CAP7_thePoolAllowsNobody() public view {
        address[9] memory others = [
            address(salesDesk),
            address(claimBook),
            address(policyBook),
            address(desk),
            address(serviceDesk),
            address(groupDesk),
            address(treasuryDesk),
            ADJUSTER,
            address(this)
        ];
        for (uint256 i = 0; i < others.length; ++i) {
            require(token.allowance(address(pool), others[i]) == 0, "CAP-7: the pool has a standing allowance");
        }
    }

    function invariant_CAP8_claimsDoNotCheapenExits() public view {
        require(_store.cheapenedExits() == 0, "CAP-8: a claim moved the exit price the wrong way");
    }

    /* POLICIES */

    function invariant_POL1_soldTermsStand() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            PolicyId policyId = _store.policies(i);
            bytes32 now_ = productBook.termsHashOf(policyBook.policyOf(policyId).versionId);
            require(now_ == _store.termsHashOf(policyId), "POL-1: sold terms changed");
        }
    }

    function invariant_POL2_usedIsPaidAndReserved() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            PolicyId policyId = _store.policies(i);
            Policy memory policy = policyBook.policyOf(policyId);
            uint256 used;
            for (uint16 n = 1; n <= policy.claimCount; ++n) {
                Claim memory claim = claimBook.claimOf(policyId.claimOn(n));
                used += uint256(claim.paidAssets) + (claim.phase == ClaimPhase.Closed ? 0 : claim.reservedAssets);
            }
            require(used == policy.usedAssets, "POL-2: used is not paid and reserved");
            require(policy.usedAssets <= policy.limitAssets, "POL-2: used exceeds the limit");
        }
    }

    function invariant_POL3_noneIsClosedWithAnOpenClaim() public view {
        require(_store.closedWithClaims() == 0, "POL-3: a policy was closed with an open claim");
    }

    function invariant_POL5_policiesStayWithTheirHolders() public view {
        for (uint256 i = 0; i < _store.policyCount(); ++i) {
            (PolicyId policyId, Policy memory policy) = _policyAt(i);
            require(policy.holder == _store.holderOf(policyId), "POL-5: a policy is somebody else's");
        }
        require(
            _store.forbiddenArrows() == 0,
            "POL-5, CLM-1, CLM-8, ACC-3: something forbidden worked, or something owed did not"
        );
    }

    /* CLAIMS */

    function invariant_CLM1_phasesAreThoseDrawn() public view {
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            ClaimId claimId = _store.claims(i);
            ClaimPhase phase = claimBook.claimOf(claimId).phase;
            // Time alone ends the wait for documents, and nothing else.
            bool waited = _store.phaseOf(claimId) == ClaimPhase.AwaitingDocuments && phase == ClaimPhase.Filed;
            require(waited || phase == _store.phaseOf(claimId), "CLM-1: a phase changed by itself");
        }
    }

    function invariant_CLM2_paidNeverShrinks() public view {
        require(_store.shrunkPayments() == 0, "CLM-2: a paid amount shrank");
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            ClaimId claimId = _store.claims(i);
            require(
                claimBook.claimOf(claimId).paidAssets == _store.paidOn(claimId),
                "CLM-2: paid is not what was decided"
            );
            uint96 added = claimBook.courseOf(claimId).awardedAssets;
            require(added == _store.awardedOn(claimId), "CLM-2: added is not what was awarded");
        }
    }

    function invariant_CLM3_stepsFallAndLossIsMonotone() public view {
        require(_store.wrongSums() == 0, "CLM-3: a waterfall rose, or more loss paid less");
    }

    function invariant_CLM4_headsAreThoseOfTheFile() public view {
        _never("head", "CLM-4: an entry is hashed otherwise than its event tells");
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            ClaimId claimId = _store.claims(i);
            require(
                claimBook.claimOf(claimId).caseHead == _store.headOf(claimId),
                "CLM-4: a head is not that of its file"
            );
        }
    }

    /// @dev Every unit there is lies with the pool, a payee or a provider, and providers hold just what their exits paid.
    function invariant_ACC3_moneyIsConserved() public view {
        uint256 withPayees;
        uint256 withProviders;
        address[10] memory people = _payees();
        for (uint256 i = 0; i < people.length; ++i) withPayees += token.balanceOf(people[i]);
        for (uint160 i = 0; i < 3; ++i) withProviders += token.balanceOf(address(0xC000 + i));
        uint256 known = token.balanceOf(address(pool)) + withPayees + withProviders;
        require(known == token.totalSupply(), "ACC-3: money went where no arrow leads");
        require(withProviders == _store.capitalOut(), "ACC-3: a provider holds what no exit paid");
    }

    /* CONTROLS: each spoils a fact and sees its property fail */

    function test_control_CAP1() public {
        vm.prank(address(this));
        token.mint(address(pool), 1);
        _mustFail(this.invariant_CAP1_bucketsAreTheBalance.selector);
    }

    function test_control_CAP2_CAP3() public {
        // slot 6: reserved (low half) and drawn (high half): one unit moves from locked to reserved
        bytes32 was = vm.load(address(pool), bytes32(uint256(6)));
        vm.store(address(pool), bytes32(uint256(6)), bytes32(uint256(was) + 1));
        _mustFail(this.invariant_CAP2_lockedIsTheSumOverPolicies.selector);
        _mustFail(this.invariant_CAP3_reservedIsTheSumOverClaims.selector);
    }

    function test_control_CAP4() public {
        // slot 9: payable (low half), held
        bytes32 was = vm.load(address(pool), bytes32(uint256(9)));
        vm.store(address(pool), bytes32(uint256(9)), bytes32(uint256(was) + 1));
        _mustFail(this.invariant_CAP4_payableIsTheSumOfWhatWaits.selector);
        this.invariant_CAP4_owedIsTheSumOfDebts();
        _store.tally("owed", 1);
        _mustFail(this.invariant_CAP4_owedIsTheSumOfDebts.selector);
    }

    function test_control_CAP5() public {
        // A pool that lets somebody leave with more than there is …
        bytes memory question = abi.encodeCall(pool.maxRedeem, (address(0xC000)));
        vm.mockCall(address(pool), question, abi.encode(pool.totalSupply() * 2));
        _mustFail(this.invariant_CAP5_exitsStayWithinFree.selector);
        // … or with the smallest amount while something is owed (slot 8: owed, then what claims want).
        vm.mockCall(address(pool), question, abi.encode(1));
        this.invariant_CAP5_exitsStayWithinFree();
        bytes32 was = vm.load(address(pool), bytes32(uint256(8)));
        vm.store(address(pool), bytes32(uint256(8)), bytes32(uint256(was) + 1));
        require(pool.buckets().owedAssets == 1, "the control spoils another word");
        _mustFail(this.invariant_CAP5_exitsStayWithinFree.selector);
    }

    function test_control_CAP6() public {
        bytes32 was = vm.load(address(pool), bytes32(uint256(7)));
        vm.store(address(pool), bytes32(uint256(7)), bytes32(uint256(was) + 1));
        _mustFail(this.invariant_CAP6_premiumSplitsExactly.selector);
        vm.store(address(pool), bytes32(uint256(7)), was);
        this.invariant_CAP6_premiumSplitsExactly();
        _store.tally("fees", 1);
        _mustFail(this.invariant_CAP6_premiumSplitsExactly.selector);
    }

    function test_control_CAP7() public {
        vm.prank(address(pool));
        token.approve(address(desk), 1);
        _mustFail(this.invariant_CAP7_thePoolAllowsNobody.selector);
    }

    function test_control_POL5() public {
        this.invariant_POL5_policiesStayWithTheirHolders();
        _store.passed(_store.policies(0), STRANGER);
        _mustFail(this.invariant_POL5_policiesStayWithTheirHolders.selector);
    }

    function test_control_accusations() public {
        _store.accuse("arrow");
        _mustFail(this.invariant_POL5_policiesStayWithTheirHolders.selector);
        _store.accuse("shrunk");
        _mustFail(this.invariant_CLM2_paidNeverShrinks.selector);
        _store.accuse("sum");
        _mustFail(this.invariant_CLM3_stepsFallAndLossIsMonotone.selector);
        _store.accuse("close");
        _mustFail(this.invariant_POL3_noneIsClosedWithAnOpenClaim.selector);
        _store.accuse("overdrawn");
        _mustFail(this.invariant_CAP5_exitsStayWithinFree.selector);
        _store.accuse("exit");
        _mustFail(this.invariant_CAP8_claimsDoNotCheapenExits.selector);
    }

    function test_control_ACC3() public {
        vm.prank(address(pool));
        token.transfer(address(0xBAD), 1);
        _mustFail(this.invariant_ACC3_moneyIsConserved.selector);
    }

    function test_control_POL2() public {
        // PolicyBook slot 7: entries; their second slot holds the premium (low 96 bits), then what is used.
        bytes32 slot = bytes32(uint256(keccak256(abi.encode(PolicyId.unwrap(_store.policies(0)), uint256(7)))) + 1);
        vm.store(address(policyBook), slot, bytes32(uint256(vm.load(address(policyBook), slot)) + (1 << 96)));
        _mustFail(this.invariant_POL2_usedIsPaidAndReserved.selector);
    }

    function test_control_POL1_CLM1_CLM4() public {
        PolicyId policyId = _store.policies(0);
        _store.sold(policyId, STRANGER, 0, "other terms");
        _mustFail(this.invariant_POL1_soldTermsStand.selector);
        _claims.file(0, 5_000e6, 3, 0, false, true);
        ClaimId claimId = _store.claims(0);
        bytes32 head = _store.headOf(claimId);
        _store.moved(claimId, ClaimPhase.Decided, head);
        _mustFail(this.invariant_CLM1_phasesAreThoseDrawn.selector);
        _store.moved(claimId, ClaimPhase.Filed, "another head");
        _mustFail(this.invariant_CLM4_headsAreThoseOfTheFile.selector);
        this.invariant_CLM2_paidNeverShrinks();
        _store.awarded(claimId, 1);
        _mustFail(this.invariant_CLM2_paidNeverShrinks.selector);
    }

    /* PRIVATE */

    function _filedClaim() internal override returns (ClaimId claimId, Claim memory claim) {
        _claims.file(0, 5_000e6, 3, 0, false, true);
        claimId = _store.claims(0);
        claim = claimBook.claimOf(claimId);
    }
}
