// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CaseFile} from "../../contracts/claims/CaseFile.sol";
import {ClaimStates} from "../../contracts/claims/ClaimStates.sol";
import {Claim, IClaimBook} from "../../contracts/interfaces/IClaimBook.sol";
import {IPolicyBook} from "../../contracts/interfaces/IPolicyBook.sol";
import {IReservePool} from "../../contracts/interfaces/IReservePool.sol";
import {IServiceDesk} from "../../contracts/interfaces/IServiceDesk.sol";
import {ITriggeredClaims} from "../../contracts/interfaces/ITriggeredClaims.sol";
import {ClaimFlags} from "../../contracts/types/ClaimFlags.sol";
import {CaseLink, ClaimAction, ClaimItem, ClaimPhase, FiledClaim, Filing} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId, VersionId} from "../../contracts/types/Ids.sol";
import {Actors, Places} from "./Actors.sol";
import {Log, vm} from "./Vm.sol";

/// @dev Listens to what the book tells, as an outsider would. Every entry of a case file is hashed from its event alone
/// (CLM-4), its arrow is looked up (CLM-1), and what it paid is added up (CLM-2); premium, fees, deposit and debts are kept
/// from the pool's events, holders from the register's.
abstract contract Recorder is Actors {
    Places internal _at;
    mapping(bytes32 topic => uint8) private _kindOf;
    /// @dev Refunded by the act that is heard, out of capital or owed.
    uint256 private _pastFees;

    /// @dev Kinds are kept one higher, so that zero is no kind.
    function _learnKinds() internal {
        _kindOf[IClaimBook.ClaimAcknowledged.selector] = _next(ClaimAction.Acknowledge);
        _kindOf[IClaimBook.ClaimNoticeRecorded.selector] = _next(ClaimAction.RecordNotice);
        _kindOf[IClaimBook.ClaimEventAssigned.selector] = _next(ClaimAction.AssignEvent);
        _kindOf[IClaimBook.ClaimExtended.selector] = _next(ClaimAction.Extend);
        _kindOf[IClaimBook.DocumentsRequested.selector] = _next(ClaimAction.RequestDocuments);
        _kindOf[IClaimBook.ClaimSupplemented.selector] = _next(ClaimAction.Supplement);
        _kindOf[IClaimBook.ClaimWithdrawn.selector] = _next(ClaimAction.Withdraw);
        _kindOf[IClaimBook.ClaimRevised.selector] = _next(ClaimAction.Revise);
        _kindOf[IClaimBook.ClaimReserveRevised.selector] = _next(ClaimAction.ReviseReserve);
        _kindOf[IClaimBook.ClaimAdvanced.selector] = _next(ClaimAction.Advance);
        _kindOf[IClaimBook.ClaimDecided.selector] = _next(ClaimAction.DecideInPart);
        _kindOf[IClaimBook.ClaimEscalated.selector] = _next(ClaimAction.Escalate);
        _kindOf[IClaimBook.ClaimSelfApproved.selector] = _next(ClaimAction.SelfApprove);
        _kindOf[IClaimBook.ClaimAccepted.selector] = _next(ClaimAction.Accept);
        _kindOf[IClaimBook.ClaimAppealed.selector] = _next(ClaimAction.Appeal);
        _kindOf[IClaimBook.DisputeOpened.selector] = _next(ClaimAction.OpenDispute);
        _kindOf[IClaimBook.ClaimImproved.selector] = _next(ClaimAction.Improve);
        _kindOf[IClaimBook.ClaimRuled.selector] = _next(ClaimAction.Rule);
        _kindOf[IClaimBook.ClaimResolved.selector] = _next(ClaimAction.Resolve);
        _kindOf[IClaimBook.ClaimFinalized.selector] = _next(ClaimAction.Finalize);
        _kindOf[IClaimBook.ClaimContinued.selector] = _next(ClaimAction.SupplementLoss);
        _kindOf[IClaimBook.ClaimAwarded.selector] = _next(ClaimAction.Award);
        _kindOf[IClaimBook.ClaimRecovered.selector] = _next(ClaimAction.Recover);
    }

    /// @dev Calls as `by` and enters what the book told about any claim that is known.
    function _act(address by, address target, bytes memory data, bytes32 name) internal returns (bool success) {
        vm.recordLogs();
        vm.prank(by);
        // What is refused is refused: the campaign tries more than is allowed.
        (success, ) = target.call(data);
        Log[] memory logs = vm.getRecordedLogs();
        _at.store.count(success ? name : bytes32("refused"));
        if (success) _enterAll(logs);
    }

    /// @dev Hears everything that was told.
    function _enterAll(Log[] memory logs) internal {
        _pastFees = 0;
        for (uint256 i = 0; i < logs.length; ++i) {
            Log memory log = logs[i];
            if (log.emitter == address(_at.claimBook)) _hearClaim(log);
            else if (log.emitter == address(_at.policyBook)) _hearPolicy(log);
            else if (log.emitter == address(_at.pool)) _hearMoney(log);
            else if (log.topics[0] == IServiceDesk.CoverCancelled.selector && _pastFees > 0) _short();
        }
    }

    /// @dev Any policy; zero, which nobody sold, while there is none.
    function _anyPolicy(uint256 seed) internal view returns (PolicyId) {
        uint256 count = _at.store.policyCount();
        return count == 0 ? PolicyId.wrap(0) : _at.store.policies(seed % count);
    }

    /// @dev Any claim; zero, which nobody filed, while there is none.
    function _anyClaim(uint256 seed) internal view returns (ClaimId) {
        uint256 count = _at.store.claimCount();
        return count == 0 ? ClaimId.wrap(0) : _at.store.claims(seed % count);
    }

    /// @dev Lives on to `instant`, unless it is past or far away.
    function _waitFor(uint256 instant) internal {
        uint256 now_ = _now();
        if (instant > now_ && instant < now_ + 200 days) vm.warp(instant);
    }

    /// @dev Asked of the runner: the compiler takes an instant to stand still within one call.
    function _now() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }

    /// @dev Whether `person` can pay so much now.
    function _fund(address person, uint256 assets) internal returns (bool) {
        if (_at.token.isBlacklisted(person)) return false;
        _at.token.mint(person, assets);
        vm.prank(person);
        _at.token.approve(address(_at.pool), type(uint256).max);
        return true;
    }

    /* PRIVATE */

    function _hearClaim(Log memory log) private {
        bytes32 topic = log.topics[0];
        if (log.topics.length < 3) return;
        ClaimId claimId = ClaimId.wrap(uint64(uint256(log.topics[1])));
        bool begins = topic == IClaimBook.ClaimFiled.selector || topic == IClaimBook.ClaimNotified.selector;
        if (begins || topic == IClaimBook.LossSupplemented.selector) _open(claimId, log);
        else if (topic == ITriggeredClaims.ClaimTriggered.selector) _openTriggered(claimId, log);
        else if (_kindOf[topic] != 0) _enter(claimId, log);
    }

    function _hearPolicy(Log memory log) private {
        if (log.topics.length < 2) return;
        bytes32 topic = log.topics[0];
        PolicyId policyId = PolicyId.wrap(uint48(uint256(log.topics[1])));
        if (topic == IPolicyBook.PolicyIssued.selector) _issued(policyId, log);
        else if (topic == IPolicyBook.PolicyMoved.selector) _at.store.passed(policyId, _personIn(log.topics[3]));
        else if (topic == IPolicyBook.PolicyRekeyed.selector)
            _at.store.rekeyed(policyId, _personIn(log.topics[2]), _personIn(log.topics[3]));
        else if (topic == IPolicyBook.CoverEnded.selector) _at.store.ended(policyId, abi.decode(log.data, (uint40)));
    }

    function _hearMoney(Log memory log) private {
        bytes32 topic = log.topics[0];
        if (topic == IReservePool.PremiumBooked.selector) _booked(log);
        else if (topic == IReservePool.PremiumRefunded.selector) _refunded(log);
        else if (topic == IReservePool.ClaimSettled.selector) _settled(log);
        else if (topic == IReservePool.InstructionLate.selector) _late(log);
        else if (topic == IReservePool.DebtBooked.selector) _tally("owed", log, 1);
        else if (topic == IReservePool.DebtPaid.selector) _tally("owed", log, -1);
        else if (topic == IReservePool.FeesWithdrawn.selector) _tally("fees", log, -1);
        else if (topic == IReservePool.DepositFunded.selector) _tally("deposit", log, 1);
        else if (topic == IReservePool.DepositWithdrawn.selector) _tally("deposit", log, -1);
        else if (topic == IReservePool.PaymentInstructed.selector) _at.store.instructed(uint64(uint256(log.topics[1])));
    }

    function _tally(bytes32 bucket, Log memory log, int256 sign) private {
        _at.store.tally(bucket, sign * int256(uint256(abi.decode(log.data, (uint96)))));
    }

    function _booked(Log memory log) private {
        (uint96 premium, uint96 tax, uint96 fee, , uint32 fromDay, uint16 termDays) = abi.decode(
            log.data,
            (uint96, uint96, uint96, uint96, uint32, uint16)
        );
        _at.store.booked(premium - tax - fee, fromDay, termDays);
        _at.store.tally("fees", int256(uint256(tax) + fee));
    }

    function _refunded(Log memory log) private {
        (uint96 daily, uint32 fromDay, uint32 endDay, uint96 fees, uint96 deposit, uint96 free, uint96 owed) = abi
            .decode(log.data, (uint96, uint32, uint32, uint96, uint96, uint96, uint96));
        _at.store.returned(daily, fromDay, endDay);
        _pastFees += uint256(free) + owed;
        if (deposit > 0) _short();
        _at.store.tally("fees", -int256(uint256(fees)));
        _at.store.tally("deposit", -int256(uint256(deposit)));
    }

    /// @dev Tax and fee came from elsewhere than the fees, which late interest alone may have brought about.
    function _short() private {
        if (_at.store.tallyOf("eaten") == 0) _at.store.accuse("charges");
    }

    function _settled(Log memory log) private {
        (, , , uint96 fees, uint96 deposit, , , ) = abi.decode(
            log.data,
            (uint96, uint96, uint96, uint96, uint96, uint96, uint96, uint96)
        );
        _at.store.tally("fees", -int256(uint256(fees)));
        _at.store.tally("eaten", int256(uint256(fees)));
        _at.store.tally("deposit", -int256(uint256(deposit)));
    }

    function _late(Log memory log) private {
        (, , , uint96 fees, uint96 deposit, uint96 owed) = abi.decode(
            log.data,
            (uint96, uint40, uint16, uint96, uint96, uint96)
        );
        _at.store.tally("fees", -int256(uint256(fees)));
        _at.store.tally("eaten", int256(uint256(fees)));
        _at.store.tally("deposit", -int256(uint256(deposit)));
        _at.store.tally("bankInterest", int256(uint256(fees) + deposit + owed));
    }

    function _issued(PolicyId policyId, Log memory log) private {
        VersionId versionId = VersionId.wrap(uint32(uint256(log.topics[3])));
        (, uint96 limit, uint96 premium, uint96 deductible, , uint40 startAt, uint40 endAt, , bytes32 object, ) = abi
            .decode(log.data, (address, uint96, uint96, uint96, uint16, uint40, uint40, uint40, bytes32, uint32));
        _at.store.sold(policyId, _personIn(log.topics[2]), endAt, _at.productBook.termsHashOf(versionId));
        bytes32 soldHash = keccak256(abi.encode(versionId, startAt, limit, premium, deductible));
        _at.store.entered(policyId, soldHash, object);
    }

    /// @dev A case file begins with what was filed.
    function _open(ClaimId claimId, Log memory log) private {
        FiledClaim memory filed;
        filed.filedBy = _personIn(log.topics[2]);
        (filed.filing, filed.flags, filed.expectedAssets, filed.reservedAssets, ) = abi.decode(
            log.data,
            (Filing, uint8, uint96, uint96, bytes32)
        );
        bytes32 head = CaseFile.headAtFiling(address(_at.claimBook), claimId, filed, _now());
        if (head != _at.claimBook.claimOf(claimId).caseHead) _at.store.accuse("head");
        bool byAnother = filed.flags & (ClaimFlags.NOTIFIED | ClaimFlags.DELEGATED) != 0;
        _at.store.filed(claimId, filed, head, byAnother ? _at.claimBook.claimantOf(claimId) : filed.filedBy);
    }

    /// @dev A claim nobody filed begins and ends with what was observed.
    function _openTriggered(ClaimId claimId, Log memory log) private {
        FiledClaim memory filed;
        filed.filedBy = _personIn(log.topics[2]);
        filed.filing.policyId = claimId.policyOf();
        filed.filing.items = new ClaimItem[](1);
        uint96 paidAssets;
        bytes32 key;
        (filed.filing.lossAt, key, paidAssets, ) = abi.decode(log.data, (uint40, bytes32, uint96, bytes32));
        _at.store.rained(claimId.policyOf(), key, paidAssets);
        bytes32 head = CaseFile.extend(
            CaseFile.genesis(address(_at.claimBook), claimId),
            1,
            ClaimAction.SettleTriggered,
            filed.filedBy,
            keccak256(_parametersOf(log)),
            _now()
        );
        if (head != _at.claimBook.claimOf(claimId).caseHead) _at.store.accuse("head");
        _at.store.filed(claimId, filed, head, _at.claimBook.claimantOf(claimId));
        _at.store.closedAtOnce(claimId, paidAssets);
    }

    function _personIn(bytes32 topic) private pure returns (address) {
        return address(uint160(uint256(topic)));
    }

    function _enter(ClaimId claimId, Log memory log) private {
        Claim memory claim = _at.claimBook.claimOf(claimId);
        CaseLink memory link;
        link.kind = ClaimAction(_kindOf[log.topics[0]] - 1);
        if (link.kind == ClaimAction.DecideInPart && claim.phase == ClaimPhase.Closed) {
            link.kind = ClaimAction.DecideInFull;
        }
        link.actor = _personIn(log.topics[2]);
        link.dataHash = keccak256(_parametersOf(log));
        link.enteredAt = uint40(_now());
        bytes32 before = _at.store.headOf(claimId);
        uint256 seq = _at.store.actsOn(claimId) + 1;
        bytes32 head = CaseFile.extend(before, seq, link.kind, link.actor, link.dataHash, _now());
        if (head != claim.caseHead) _at.store.accuse("head");

        ClaimPhase from = _at.store.phaseOf(claimId);
        // What time alone did: the documents' period is over.
        bool over = from == ClaimPhase.AwaitingDocuments && link.kind != ClaimAction.Supplement;
        bool drawn = ClaimStates.next(from, link.kind) == claim.phase;
        if (!drawn && !(over && ClaimStates.next(ClaimPhase.Filed, link.kind) == claim.phase)) {
            _at.store.accuse("arrow");
        }
        uint256 paid = _at.store.paidOn(claimId);
        if (claim.paidAssets < paid) _at.store.accuse("shrunk");
        else _at.store.paid(claimId, claim.paidAssets - paid);
        if (link.kind == ClaimAction.Advance) _at.store.advanced(claimId, claim.paidAssets - paid);
        _at.store.count(_arrowOf(from, link.kind));
        if (link.kind == ClaimAction.ReviseReserve) _at.store.restatedByInsurer(claimId);
        if (link.kind == ClaimAction.Award) {
            (, , , uint96 added, ) = abi.decode(log.data, (address, address, bytes32, uint96, bytes32));
            _at.store.awarded(claimId, added);
        }
        if (link.kind == ClaimAction.Recover) {
            (, uint96 toHolder, uint96 toPool, ) = abi.decode(log.data, (bytes32, uint96, uint96, bytes32));
            _at.store.recovered(claimId, toHolder, toPool);
        }
        if (link.kind == ClaimAction.Revise) _restate(claimId, log, link, before);
        else _at.store.linked(claimId, link);
        _at.store.moved(claimId, claim.phase, head);
    }

    /// @dev A restated claim's file begins anew: with the head before it in place of the data.
    function _restate(ClaimId claimId, Log memory log, CaseLink memory link, bytes32 before) private {
        FiledClaim memory filed;
        (filed.filing, filed.flags, filed.expectedAssets, filed.reservedAssets, ) = abi.decode(
            log.data,
            (Filing, uint8, uint96, uint96, bytes32)
        );
        filed.filedBy = link.actor;
        link.dataHash = before;
        _at.store.restated(claimId, filed, link);
    }

    /// @dev All parameters of the event but the head, as `abi.encode` writes them: the two indexed ones come first, the head
    /// is left out, so what is dynamic begins one word later.
    function _parametersOf(Log memory log) private pure returns (bytes memory parameters) {
        bytes32 topic = log.topics[0];
        uint256 heads = log.data.length / 32 - 1;
        uint256 dynamics = 0;
        if (topic == IClaimBook.ClaimRevised.selector) (heads, dynamics) = (4, 1);
        if (topic == IClaimBook.ClaimDecided.selector) (heads, dynamics) = (7, 3);
        if (topic == IClaimBook.ClaimSelfApproved.selector) (heads, dynamics) = (4, 2);
        parameters = abi.encodePacked(log.topics[1], log.topics[2]);
        for (uint256 i = 0; i < log.data.length / 32; ++i) {
            if (i == heads) continue;
            uint256 word = _wordAt(log.data, i);
            if (i < heads && (dynamics >> i) & 1 == 1) word += 32;
            parameters = abi.encodePacked(parameters, word);
        }
    }

    function _wordAt(bytes memory data, uint256 place) private pure returns (uint256 word) {
        for (uint256 i = 0; i < 32; ++i) word = (word << 8) | uint8(data[place * 32 + i]);
    }

    /// @dev A name for an arrow: its phase and its act, as numbers.
    function _arrowOf(ClaimPhase from, ClaimAction kind) internal pure returns (bytes32) {
        return keccak256(abi.encode("arrow", from, kind));
    }

    function _next(ClaimAction kind) private pure returns (uint8) {
        return uint8(kind) + 1;
    }
}
