// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAdjusterDesk} from "../../contracts/interfaces/IAdjusterDesk.sol";
import {Claim, IClaimBook} from "../../contracts/interfaces/IClaimBook.sol";
import {IParametricTrigger} from "../../contracts/interfaces/IParametricTrigger.sol";
import {PauseFlag} from "../../contracts/interfaces/IPauseControl.sol";
import {ISalesDesk} from "../../contracts/interfaces/ISalesDesk.sol";
import {ITriggeredClaims} from "../../contracts/interfaces/ITriggeredClaims.sol";
import {ClaimItem, Decision, FiledClaim, Filing} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Cover, Policy} from "../../contracts/types/PolicyTypes.sol";
import {Places} from "./Actors.sol";
import {Hearsay} from "./Hearsay.sol";
import {Word, rainPays} from "./Notes.sol";
import {Log, vm} from "./Vm.sol";

/// @dev Policies that pay by the rain: sold, settled page by page with all that can be wrong with a page, claimed by hand where
/// the holder wishes, and the cap of an event that a person lifts.
contract RainHandler is Hearsay {
    uint256 private constant PAGE = 6;

    /// @dev The last word that paid a policy for a day.
    mapping(PolicyId policyId => mapping(bytes32 key => uint256)) private _paidBy;

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* SALE AND MANUAL PATH */

    function buyRain(uint256 who, uint256 limitSeed, uint256 termSeed, bool elsewhere) external {
        Cover memory cover;
        (cover.versionId, cover.holder) = (_at.rain, _holder(who));
        cover.limitAssets = uint96(_between(limitSeed, 1_000e6, 9_000e6));
        cover.termDays = uint16(_between(termSeed, 30, 365));
        cover.zone = elsewhere ? 0 : ZONE;
        if (_at.pool.buckets().owedAssets > 0 || !_fund(cover.holder, 10_000e6)) return;
        bytes memory data = abi.encodeCall(ISalesDesk.buy, (cover, type(uint96).max));
        _act(cover.holder, address(_at.salesDesk), data, "buyRain");
    }

    /// @dev The holder tells of a loss on a day that is observed too, and people grant it.
    function claimByHand(uint256 seed, uint256 who, uint96 loss, bool granted) external {
        (Word memory word, bool any) = _anyWord(seed);
        PolicyId policyId = _rainPolicy(who);
        address holder = _at.store.holderOf(policyId);
        if (!any || holder == address(0)) return;
        Filing memory filing;
        (filing.policyId, filing.evidenceRoot) = (policyId, "evidence");
        filing.lossAt = uint40(_between(who, word.ref.periodStart, word.ref.periodStart + 1 days - 1));
        filing.items = new ClaimItem[](1);
        (filing.items[0].cause, filing.items[0].claimedAssets) = ("RAIN", uint96(_between(loss, 1, 2_000e6)));
        bytes memory data = abi.encodeCall(IClaimBook.file, (filing));
        if (!_act(holder, address(_at.claimBook), data, "fileByHand") || !granted) return;
        ClaimId claimId = _at.store.claims(_at.store.claimCount() - 1);
        Claim memory claim = _at.claimBook.claimOf(claimId);
        (FiledClaim memory filed, Decision memory decision) = _decisionOn(claimId, claim, 0, true);
        decision.assessments[0].assessedAssets = filing.items[0].claimedAssets;
        data = abi.encodeCall(IAdjusterDesk.decide, (claimId, filed, decision));
        _act(SENIOR, address(_at.desk), data, "decideByHand");
    }

    /* SETTLING */

    /// @dev A page with policies that are due, one that is on it twice, one of another product and one there is not.
    function settle(uint256 seed, uint256 who, bool wait, bool known) external {
        (Word memory word, bool any) = _anyWord(seed);
        if (wait && any) _waitFor(uint256(word.reportedAt) + 1 days);
        if (known && any) (word, ) = _anyWord(seed);
        else word = _wordAbout(_refOf(seed));
        PolicyId[] memory page = _pageOf(who);
        uint256[] memory before = new uint256[](page.length);
        uint256[] memory inPeriod = new uint256[](page.length);
        bytes32 key = word.ref.keyOf();
        for (uint256 i = 0; i < page.length; ++i) {
            before[i] = _at.store.rainedOn(page[i], key);
            inPeriod[i] = _paidOn(word, page[i]);
        }
        bool open = word.finals > 0 && !_at.pauseControl.isPaused(PauseFlag.Oracle);
        (bool settled, uint256 told) = _settle(word, page);
        if (settled != open) _at.store.accuse(open ? bytes32("page") : bytes32("early"));
        if (!settled) return;
        if (told != page.length) _at.store.accuse("page");
        if (any && known) _keep(word);
        for (uint256 i = 0; i < page.length; ++i) {
            uint256 paid = _at.store.rainedOn(page[i], key) - before[i];
            if (paid > 0) _check(word, page, i, paid + inPeriod[i]);
        }
    }

    function raiseEventCap(uint256 seed, uint96 more, bool reasoned) external {
        (Word memory word, bool any) = _anyWord(seed);
        if (!any) return;
        (, uint96 cap) = _at.rainTrigger.eventOf(word.ref);
        uint96 raised = uint96(_between(more, 0, 6_000e6));
        bytes memory data = abi.encodeCall(
            IParametricTrigger.raiseEventCap,
            (word.ref, raised, reasoned ? bytes32("why") : bytes32(0))
        );
        if (!_act(CLERK, address(_at.rainTrigger), data, "raiseEventCap")) return;
        if (raised <= cap || !reasoned || word.finals == 0) _at.store.accuse("early");
        word.capAssets = raised;
        _keep(word);
    }

    /* PRIVATE */

    /// @dev Some pages hold nothing wrong.
    function _pageOf(uint256 who) private view returns (PolicyId[] memory page) {
        page = new PolicyId[](who % 5 == 4 ? 1 : PAGE);
        page[0] = _rainPolicy(who);
        if (page.length == 1) return page;
        page[1] = PolicyId.wrap(uint48(0xFFFFFF));
        page[2] = _anyPolicy(who >> 8);
        page[3] = _rainPolicy((who >> 16) + 1);
        page[4] = page[0];
        page[5] = _rainPolicy((who >> 24) + 7);
    }

    /// @return settled whether the page went through
    /// @return told how many of the page were paid, or passed over with a reason
    function _settle(Word memory word, PolicyId[] memory page) private returns (bool settled, uint256 told) {
        vm.recordLogs();
        vm.prank(STRANGER);
        try _at.rainTrigger.settle(word.ref, page) {
            settled = true;
        } catch {}
        Log[] memory logs = vm.getRecordedLogs();
        if (!settled) _at.store.count("not settled");
        if (!settled) return (false, 0);
        _enterAll(logs);
        _at.store.count("settleRain");
        for (uint256 i = 0; i < logs.length; ++i) {
            bool paid =
                logs[i].emitter == address(_at.claimBook) &&
                    logs[i].topics[0] == ITriggeredClaims.ClaimTriggered.selector;
            bool passed =
                logs[i].emitter == address(_at.rainTrigger) &&
                    logs[i].topics[0] == IParametricTrigger.PolicySkipped.selector;
            if (paid || passed) ++told;
            if (paid) _at.store.count(word.finals > 1 ? bytes32("rainedMore") : bytes32("rained"));
        }
    }

    /// @dev Once for each word, of a policy that was in force all day and lies there, with what was paid by hand not more
    /// than the curve gives.
    function _check(Word memory word, PolicyId[] memory page, uint256 place, uint256 inAll) private {
        bytes32 key = word.ref.keyOf();
        PolicyId policyId = page[place];
        for (uint256 i = 0; i < place; ++i) {
            if (PolicyId.unwrap(page[i]) == PolicyId.unwrap(policyId)) return;
        }
        if (_paidBy[policyId][key] >= word.finals) _at.store.accuse("twice");
        _paidBy[policyId][key] = word.finals;
        Policy memory policy = _at.policyBook.policyOf(policyId);
        bool covered = policy.startAt <= word.ref.periodStart && policy.endAt >= word.ref.periodStart + 1 days;
        if (!covered || policy.zone != word.ref.region) _at.store.accuse("early");
        if (inAll > rainPays(policy.limitAssets, word.highest)) _at.store.accuse("twice");
    }

    /// @dev By any claim for a loss on the day.
    function _paidOn(Word memory word, PolicyId policyId) private view returns (uint256 paid) {
        if (PolicyId.unwrap(policyId) == 0 || PolicyId.unwrap(policyId) == 0xFFFFFF) return 0;
        uint16 count = _at.policyBook.policyOf(policyId).claimCount;
        for (uint16 n = 1; n <= count; ++n) {
            Claim memory claim = _at.claimBook.claimOf(policyId.claimOn(n));
            bool then = claim.lossAt >= word.ref.periodStart && claim.lossAt < word.ref.periodStart + 1 days;
            if (then) paid += claim.paidAssets;
        }
    }
}
