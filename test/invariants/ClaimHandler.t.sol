// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Settlement} from "../../contracts/claims/Settlement.sol";
import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {IPolicyBook} from "../../contracts/interfaces/IPolicyBook.sol";
import {Buckets} from "../../contracts/interfaces/IReservePool.sol";
import {
    ClaimItem,
    ClaimPhase,
    Clock,
    Decision,
    FiledClaim,
    Filing,
    Payee,
    Waterfall
} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {PolicyMarks} from "../../contracts/types/PolicyMarks.sol";
import {Policy} from "../../contracts/types/PolicyTypes.sol";
import {Places} from "./Actors.sol";
import {Assessing} from "./Assessing.sol";
import {vm} from "./Vm.sol";

/// @dev The life of claims, payees who refuse money among them.
contract ClaimHandler is Assessing {
    /// @dev Where money was before a decision.
    struct Money {
        uint256 exitPrice;
        int256 own;
        uint256 liabilities;
        uint256 balance;
        uint256 decideBy;
    }

    uint256 private constant PROBE = 1e18;
    uint256 private constant LATE_BPS = 1_800;

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* FILING */

    function file(uint256 seed, uint96 loss, uint16 lossDays, uint256 agoSeed, bool two, bool evidence) external {
        uint256 count = _at.store.policyCount();
        if (count == 0) return;
        PolicyId policyId = _at.store.policies(seed % count);
        Policy memory policy = _at.policyBook.policyOf(policyId);
        if (_openOf(policyId, policy) >= 16) return;

        Filing memory filing;
        filing.policyId = policyId;
        filing.lossAt = uint40(block.timestamp - _between(agoSeed, 0, 12 days));
        filing.items = _items(loss, lossDays, two);
        filing.payees = two ? _twoPayees(seed) : new Payee[](0);
        if (evidence) filing.evidenceRoot = keccak256(abi.encode(seed));
        _file(policy.holder, filing);
    }

    function withdraw(uint256 seed) external {
        (ClaimId claimId, Claim memory claim, bool any) = _pick(seed);
        if (!any) return;
        bool allowed = claim.phase == ClaimPhase.Filed || claim.phase == ClaimPhase.AwaitingDocuments;
        address claimant = _at.claimBook.claimantOf(claimId);
        vm.recordLogs();
        vm.prank(claimant);
        try _at.claimBook.withdraw(claimId) {
            _step(allowed);
            _at.store.count("withdraw");
        } catch {
            if (allowed) _at.store.accuse("arrow");
        }
    }

    /* DECIDING */

    /// @dev One seat, as claimed or with a part taken off.
    function decide(uint256 seed, uint16 partBps, bool full) external {
        (ClaimId claimId, Claim memory claim, bool any) = _pick(seed);
        if (!any) return;
        (FiledClaim memory filed, Decision memory decision) = _decisionOn(claimId, claim, partBps, full);
        _checkSum(claimId, filed.filing.items, decision);
        Money memory money = _moneyOf(claimId);
        vm.recordLogs();
        vm.prank(SENIOR);
        try _at.desk.decide(claimId, filed, decision) {
            _decided(claimId, claim, money);
            _at.store.count(full ? bytes32("decide in full") : bytes32("decide in part"));
        } catch {
            _at.store.count("decide refused");
        }
    }

    /// @dev Two seats on the identical decision.
    function proposeAndApprove(uint256 seed, uint16 partBps) external {
        (ClaimId claimId, Claim memory claim, bool any) = _pick(seed);
        if (!any) return;
        (FiledClaim memory filed, Decision memory decision) = _decisionOn(claimId, claim, partBps, partBps % 2 == 0);
        vm.prank(ADJUSTER);
        try _at.desk.propose(claimId, filed, decision) {
            Money memory money = _moneyOf(claimId);
            vm.recordLogs();
            vm.prank(SENIOR);
            try _at.desk.approve(claimId, filed, decision) {
                _decided(claimId, claim, money);
                _at.store.count("approve");
            } catch {
                _at.store.count("approve refused");
            }
        } catch {
            _at.store.count("propose refused");
        }
    }

    function accept(uint256 seed) external {
        (ClaimId claimId, Claim memory claim, bool any) = _pick(seed);
        if (!any) return;
        bool allowed = claim.phase == ClaimPhase.Decided;
        address claimant = _at.claimBook.claimantOf(claimId);
        vm.recordLogs();
        vm.prank(claimant);
        try _at.claimBook.accept(claimId) {
            _step(allowed);
            _at.store.count("accept");
        } catch {
            if (allowed) _at.store.accuse("arrow");
        }
    }

    function finalize(uint256 seed) external {
        (ClaimId claimId, Claim memory claim, bool any) = _pick(seed);
        if (!any) return;
        vm.recordLogs();
        try _at.claimBook.finalize(claimId) {
            _step(claim.phase == ClaimPhase.Decided && block.timestamp > claim.decidedAt + 15 days);
            _at.store.count("finalize");
        } catch {
            _at.store.count("finalize refused");
        }
    }

    /* MONEY THAT WAITS */

    function blacklist(uint256 who, bool listed) external {
        _at.token.blacklist(_holder(who), listed);
        _at.store.count("blacklist");
    }

    /// @dev A credit can be collected at any time, to an address the asset serves (CLM-8).
    function collectCredit(uint256 who) external {
        address payee = _holder(who);
        if (_at.pool.creditOf(payee) == 0) return;
        vm.prank(payee);
        try _at.pool.collectCredit(payee, STRANGER) {
            _at.store.count("collectCredit");
        } catch {
            _at.store.accuse("stuck");
        }
    }

    function payDebts(uint256 seed) external {
        vm.recordLogs();
        _at.pool.payDebts(_between(seed, 1, 4));
        _enterAll(vm.getRecordedLogs());
        _at.store.count("payDebts");
    }

    /* PRIVATE */

    function _file(address holder, Filing memory filing) private {
        uint256 exitPrice = _exitPrice();
        vm.recordLogs();
        vm.prank(holder);
        try _at.claimBook.file(filing) returns (ClaimId) {
            _enterAll(vm.getRecordedLogs());
            if (_exitPrice() > exitPrice) _at.store.accuse("exit");
            _at.store.count("file");
        } catch (bytes memory why) {
            // Whoever others are, they take nobody's places (POL-8).
            if (bytes4(why) == IPolicyBook.PolicyTooManyOpenClaims.selector) _at.store.accuse("place");
            _at.store.count("file refused");
        }
    }

    /// @dev Open claims on the policy that its present holder has; of a policy that never moved, all.
    function _openOf(PolicyId policyId, Policy memory policy) private view returns (uint256 open) {
        if (policy.marks & PolicyMarks.MOVED == 0) return policy.openClaims;
        for (uint16 n = 1; n <= policy.claimCount; ++n) {
            ClaimId claimId = policyId.claimOn(n);
            Claim memory claim = _at.claimBook.claimOf(claimId);
            if (claim.phase != ClaimPhase.Closed && _at.claimBook.claimantOf(claimId) == policy.holder) ++open;
        }
    }

    function _decided(ClaimId claimId, Claim memory before, Money memory money) private {
        Claim memory claim = _at.claimBook.claimOf(claimId);
        _step(before.phase == ClaimPhase.Filed);
        // Late interest is outside the reserve: where the fees cannot pay it, it costs the capital (CAP-8).
        uint256 paidAssets = claim.paidAssets - before.paidAssets;
        bool plain = paidAssets <= before.reservedAssets && money.own - _ownAssets() <= int256(paidAssets);
        if (plain && _exitPrice() < money.exitPrice) _at.store.accuse("exit");

        // Out of the pool, into credits and into debts went the payable and its interest, nothing else (CAP-21).
        uint256 paid = claim.paidAssets - before.paidAssets;
        uint256 late = block.timestamp > money.decideBy ? block.timestamp - money.decideBy : 0;
        uint256 due = paid + Settlement.lateInterestUp(paid, late, LATE_BPS);
        Buckets memory held = _at.pool.buckets();
        uint256 moved = uint256(held.payableAssets) + held.owedAssets + money.balance;
        bool exact = moved == money.liabilities + _at.token.balanceOf(address(_at.pool)) + due;
        if (!exact) _at.store.accuse("money");
    }

    /// @dev What belongs to the providers of capital, premium to be earned included.
    function _ownAssets() private view returns (int256) {
        Buckets memory held = _at.pool.buckets();
        uint256 others = uint256(held.payableAssets) + held.feesAssets + held.owedAssets;
        return int256(_at.token.balanceOf(address(_at.pool))) - int256(others);
    }

    function _moneyOf(ClaimId claimId) private view returns (Money memory money) {
        Buckets memory held = _at.pool.buckets();
        money.exitPrice = _exitPrice();
        money.own = _ownAssets();
        money.liabilities = uint256(held.payableAssets) + held.owedAssets;
        money.balance = _at.token.balanceOf(address(_at.pool));
        money.decideBy = _at.claimBook.deadlineOf(claimId, Clock.Decide);
    }

    function _step(bool allowed) private {
        if (!allowed) _at.store.accuse("arrow");
        _enterAll(vm.getRecordedLogs());
    }

    /// @dev Steps only fall, and more loss never pays less (CLM-3).
    function _checkSum(ClaimId claimId, ClaimItem[] memory items, Decision memory decision) private {
        Waterfall memory whole = _at.lens.previewDecision(claimId, items, decision);
        bool falls =
            whole.afterDeductibleAssets <= whole.sumAssets &&
                whole.afterClaimLimitAssets <= whole.afterDeductibleAssets &&
                whole.afterAggregateAssets <= whole.afterClaimLimitAssets &&
                whole.payableAssets <= whole.afterAggregateAssets;
        decision.assessments[0].assessedAssets /= 2;
        uint256 halved = _at.lens.previewDecision(claimId, items, decision).payableAssets;
        decision.assessments[0].assessedAssets *= 2;
        if (!falls || halved > whole.payableAssets) _at.store.accuse("sum");
    }

    function _items(uint96 loss, uint16 lossDays, bool two) private pure returns (ClaimItem[] memory items) {
        items = new ClaimItem[](two ? 2 : 1);
        items[0] = ClaimItem({
            coverage: 0,
            cause: "COLLISION",
            claimedAssets: uint96(_between(loss, 1, 40_000e6)) * 2,
            claimedDays: 0
        });
        if (two)
            items[1] = ClaimItem({
                coverage: 1,
                cause: "COLLISION",
                claimedAssets: 0,
                claimedDays: uint16(_between(lossDays, 1, 40))
            });
    }

    function _twoPayees(uint256 seed) private pure returns (Payee[] memory payees) {
        payees = new Payee[](2);
        payees[0] = Payee({to: _holder(seed), shareBps: 3_333});
        payees[1] = Payee({to: _holder((seed % HOLDERS) + 1), shareBps: 6_667});
    }

    function _exitPrice() private view returns (uint256) {
        return _at.pool.previewRedeem(PROBE);
    }
}
