// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {console} from "hardhat/console.sol";
import {Roles} from "../../contracts/access/Roles.sol";
import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {Buckets} from "../../contracts/interfaces/IReservePool.sol";
import {ClaimPhase} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Policy} from "../../contracts/types/PolicyTypes.sol";
import {Places} from "./Actors.sol";
import {ArrowHandler} from "./ArrowHandler.t.sol";
import {ClaimHandler} from "./ClaimHandler.t.sol";
import {Controls} from "./Controls.sol";
import {MarketHandler} from "./MarketHandler.t.sol";
import {Store} from "./Store.sol";
import {TrickHandler} from "./TrickHandler.t.sol";
import {vm} from "./Vm.sol";

/// @dev The named properties of docs/reference/invariants.md, over the whole flow from capital and sale to claim and money.
/// Each `test_control_…` spoils a fact and sees the named properties fail.
contract BookInvariants is Controls {
    address private constant STRANGER = address(0x5713);

    address[] private _targets;

    function setUp() public {
        _createWorld();
        manager.grantRole(Roles.PAUSE_OFFICER, ADJUSTER, 0);
        manager.grantRole(Roles.PAUSE_OFFICER, SENIOR, 0);
        manager.grantRole(Roles.UNDERWRITER, vm.addr(0xBEEF), 0);
        bytes4[] memory officers = new bytes4[](2);
        officers[0] = pauseControl.proposePause.selector;
        officers[1] = pauseControl.approvePause.selector;
        manager.setTargetFunctionRole(address(pauseControl), officers, Roles.PAUSE_OFFICER);

        _store = Store(_createFrom("Store.sol:Store", ""));
        Places memory places = Places(
            _store,
            token,
            pool,
            productBook,
            policyBook,
            salesDesk,
            claimBook,
            desk,
            pauseControl,
            lens,
            fullyLocked,
            partlyLocked
        );
        MarketHandler market = MarketHandler(_handler("MarketHandler", abi.encode(places)));
        _targets = [
            address(market),
            _handler("ClaimHandler", abi.encode(places)),
            _handler("TrickHandler", abi.encode(places)),
            _handler("ArrowHandler", abi.encode(places, disputeDesk, arbitrator))
        ];
        for (uint256 i = 0; i < 3; ++i) market.deposit(i, 399_999e6);
        for (uint256 i = 0; i < 4; ++i) market.buy(i, 9_000e6 * i, 60 * i, i % 2 == 0);
    }

    function targetContracts() public view returns (address[] memory) {
        return _targets;
    }

    /* CAPITAL */

    function invariant_CAP1_bucketsAreTheBalance() public view {
        Buckets memory held = pool.buckets();
        uint256 sum = uint256(held.freeAssets) + held.lockedAssets + held.reservedAssets + held.payableAssets;
        require(
            sum + held.unearnedAssets + held.feesAssets == token.balanceOf(address(pool)),
            "CAP-1: buckets are not the balance"
        );
    }

    function invariant_CAP2_lockedIsTheSumOverPolicies() public view {
        uint256 sum;
        for (uint256 i = 0; i < _store.policyCount(); ++i) sum += policyBook.lockedOf(_store.policies(i));
        require(sum == pool.buckets().lockedAssets, "CAP-2: locked is not the sum over policies");
    }

    function invariant_CAP3_reservedIsTheSumOverClaims() public view {
        uint256 sum;
        for (uint256 i = 0; i < _store.claimCount(); ++i) {
            Claim memory claim = claimBook.claimOf(_store.claims(i));
            if (claim.phase != ClaimPhase.Closed) sum += claim.reservedAssets;
        }
        require(sum == pool.buckets().reservedAssets, "CAP-3: reserved is not the sum over open claims");
    }

    function invariant_CAP4_payableIsTheSumOfCredits() public view {
        uint256 sum;
        for (uint160 i = 0; i < 4; ++i) sum += pool.creditOf(address(0xA000 + i));
        require(sum == pool.buckets().payableAssets, "CAP-4: payable is not the sum of credits");
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

    /// @dev What is not earned, computed again policy by policy from the day the calendar has reached.
    function invariant_CAP6_premiumSplitsExactly() public view {
        uint256 unearned;
        uint256 through = pool.earnedThroughDay();
        for (uint256 i = 0; i < _store.policyCount(); ++i) unearned += _unearnedOf(_store.policies(i), through);
        Buckets memory held = pool.buckets();
        require(unearned == held.unearnedAssets, "CAP-6: unearned is not the sum of days to come");
        require(held.feesAssets <= _store.taxAndFeesIn(), "CAP-6: more fees than came in");
    }

    function invariant_CAP7_thePoolAllowsNobody() public view {
        address[6] memory others = [
            address(salesDesk),
            address(claimBook),
            address(policyBook),
            address(desk),
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
        uint256 withPayees = token.balanceOf(STRANGER);
        uint256 withProviders;
        for (uint160 i = 0; i < 4; ++i) withPayees += token.balanceOf(address(0xA000 + i));
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
        _mustFail(this.invariant_CAP4_payableIsTheSumOfCredits.selector);
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
    }

    function test_control_CAP7() public {
        vm.prank(address(pool));
        token.approve(address(desk), 1);
        _mustFail(this.invariant_CAP7_thePoolAllowsNobody.selector);
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
        _store.sold(policyId, 0, "other terms");
        _mustFail(this.invariant_POL1_soldTermsStand.selector);
        ClaimHandler(_targets[1]).file(0, 5_000e6, 3, 0, false, true);
        ClaimId claimId = _store.claims(0);
        bytes32 head = _store.headOf(claimId);
        _store.moved(claimId, ClaimPhase.Decided, head);
        _mustFail(this.invariant_CLM1_phasesAreThoseDrawn.selector);
        _store.moved(claimId, ClaimPhase.Filed, "another head");
        _mustFail(this.invariant_CLM4_headsAreThoseOfTheFile.selector);
    }

    /// @dev One life through every handler, so that a campaign that reaches nothing cannot pass for one that holds.
    function test_everyActionIsReached() public {
        MarketHandler market = MarketHandler(_targets[0]);
        ClaimHandler claims = ClaimHandler(_targets[1]);
        for (uint256 i = 0; i < 5; ++i) claims.file(i, uint96(900e6 * (i + 1)), 5, 0, i % 2 == 1, true);
        claims.withdraw(0);
        claims.decide(1, 0, true);
        claims.decide(2, 4_000, false);
        claims.accept(2);
        claims.blacklist(3, true);
        claims.decide(3, 6_000, false);
        claims.proposeAndApprove(4, 5_001);
        market.passTime(9 days - 1 hours);
        market.passTime(9 days - 1 hours);
        claims.finalize(3);
        claims.collectCredit(3);
        claims.collectCredit(0);
        claims.payDebts(1);
        market.accrue(39);
        market.requestExit(0, 1e9);
        market.cancelExit(0);
        market.requestExit(1, 1e9);
        market.pause(0, 0);
        market.redeemExit(1, 0);
        for (uint256 i = 0; i < 40; ++i) market.passTime(9 days - 1 hours);
        market.close(3);
        market.buyQuoted(2, 3_000e6, 200e6, 50e6);
        for (uint256 i = 0; i < 3; ++i) claims.file(i, 700e6, 3, 0, false, false);
        _tryEverything(TrickHandler(_targets[2]));
        _throughTheArrows(ArrowHandler(_targets[3]));
        bytes32[45] memory actions = [
            bytes32("file"),
            "withdraw",
            "decide in full",
            "decide in part",
            "accept",
            "approve",
            "finalize",
            "blacklist",
            "collectCredit",
            "payDebts",
            "accrue",
            "requestExit",
            "cancelExit",
            "redeemExit",
            "deposit",
            "buy",
            "pause",
            "close",
            "passTime",
            "buyQuoted",
            "acknowledge",
            "recordNotice",
            "assignEvent",
            "extend",
            "requestDocuments",
            "supplement",
            "revise",
            "reviseReserve",
            "advance",
            "payDetermined",
            "appeal",
            "openDispute",
            "improve",
            "rule",
            "escalate",
            "resolve",
            "decideAsStranger",
            "approveOneself",
            "decideInOnesOwnCause",
            "cutWithoutReason",
            "cutByMachine",
            "actOnSomebodyElsesClaim",
            "takeSomebodyElsesCredit",
            "moveAPolicy",
            "pretendToBeCore"
        ];
        for (uint256 i = 0; i < actions.length; ++i) {
            uint256 times = _store.reached(actions[i]);
            console.log("reached %s: %d", _wordOf(actions[i]), times);
            require(times > 0, string.concat("not reached: ", _wordOf(actions[i])));
        }
        invariant_CAP1_bucketsAreTheBalance();
        invariant_CAP6_premiumSplitsExactly();
        invariant_ACC3_moneyIsConserved();
    }

    /* PRIVATE */

    function _handler(string memory name, bytes memory arguments) private returns (address) {
        return _createFrom(string.concat(name, ".t.sol:", name), arguments);
    }

    function _wordOf(bytes32 label) private pure returns (string memory) {
        uint256 length = 0;
        while (length < 32 && label[length] != 0) ++length;
        bytes memory word = new bytes(length);
        for (uint256 i = 0; i < length; ++i) word[i] = label[i];
        return string(word);
    }

    /// @dev One life of each kind through the arrows between filing and end.
    function _throughTheArrows(ArrowHandler arrows) private {
        MarketHandler(_targets[0]).buy(1, 49_000e6, 358, false);
        ClaimHandler claims = ClaimHandler(_targets[1]);
        uint256 policy = _store.policyCount() - 1;
        for (uint256 i = 0; i < 5; ++i) claims.file(policy, uint96(1_000e6 * (i + 1)), 3, 0, false, true);
        uint256 first = _store.claimCount() - 5;
        arrows.acknowledge(first);
        arrows.recordNotice(first);
        arrows.assignEvent(first);
        arrows.extend(first);
        arrows.requestDocuments(first);
        arrows.supplement(first);
        arrows.revise(first, 900e6);
        arrows.reviseReserve(first, 9_000, 3_000);
        arrows.advance(first, 900);
        MarketHandler(_targets[0]).passTime(9 days - 1 hours);
        MarketHandler(_targets[0]).passTime(9 days - 1 hours);
        arrows.payDetermined(first);
        claims.decide(first, 5_000, false);
        arrows.appeal(first, 5_000);
        arrows.openDispute(first);
        arrows.improve(first, 1_000);
        arrows.rule(0, 2);
        arrows.escalate(first + 1, true);
        arrows.resolve(first + 1, true);
    }

    /// @dev The impossible arrows, each on the claims filed last.
    function _tryEverything(TrickHandler tricks) private {
        for (uint256 i = _store.claimCount() - 3; i < _store.claimCount(); ++i) {
            tricks.decideAsStranger(i);
            tricks.approveOneself(i);
            tricks.decideInOnesOwnCause(i);
            tricks.cutWithoutReason(i, uint8(i));
            tricks.cutByMachine(i);
            tricks.actOnSomebodyElsesClaim(i, uint8(i));
        }
        tricks.takeSomebodyElsesCredit(0);
        tricks.moveAPolicy(0, 1);
        tricks.pretendToBeCore(0, 1);
    }

    function _filedClaim() internal override returns (ClaimId claimId, Claim memory claim) {
        ClaimHandler(_targets[1]).file(0, 5_000e6, 3, 0, false, true);
        claimId = _store.claims(0);
        claim = claimBook.claimOf(claimId);
    }

    function _unearnedOf(PolicyId policyId, uint256 through) private view returns (uint256) {
        Policy memory policy = policyBook.policyOf(policyId);
        uint256 premium = policy.premiumAssets;
        uint256 net = premium - (premium * 233) / 10_000 - (premium * 1_500) / 10_000;
        uint256 first = policy.startAt / 1 days;
        uint256 termDays = (policy.endAt - policy.startAt) / 1 days;
        if (through <= first) return net;
        uint256 past = through - first > termDays ? termDays : through - first;
        return net - (net / termDays) * past - (net % termDays);
    }
}
