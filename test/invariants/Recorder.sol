// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CaseFile} from "../../contracts/claims/CaseFile.sol";
import {ClaimStates} from "../../contracts/claims/ClaimStates.sol";
import {Claim, IClaimBook} from "../../contracts/interfaces/IClaimBook.sol";
import {CaseLink, ClaimAction, ClaimPhase, FiledClaim, Filing} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {Actors, Places} from "./Actors.sol";
import {Log, vm} from "./Vm.sol";

/// @dev Listens to what the ClaimBook tells and keeps the case file with it, as an outsider would: every entry is hashed from
/// its event alone (CLM-4), its arrow is looked up (CLM-1), and what it paid is added up (CLM-2).
abstract contract Recorder is Actors {
    Places internal _at;
    mapping(bytes32 topic => uint8) private _kindOf;

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

    /// @dev Enters every entry of a known claim's case file among the logs.
    function _enterAll(Log[] memory logs) internal {
        for (uint256 i = 0; i < logs.length; ++i) {
            Log memory log = logs[i];
            if (log.emitter != address(_at.claimBook) || log.topics.length < 3 || _kindOf[log.topics[0]] == 0) continue;
            ClaimId claimId = ClaimId.wrap(uint64(uint256(log.topics[1])));
            if (_at.store.actsOn(claimId) > 0) _enter(claimId, log);
        }
    }

    /* PRIVATE */

    function _enter(ClaimId claimId, Log memory log) private {
        Claim memory claim = _at.claimBook.claimOf(claimId);
        CaseLink memory link;
        link.kind = ClaimAction(_kindOf[log.topics[0]] - 1);
        if (link.kind == ClaimAction.DecideInPart && claim.phase == ClaimPhase.Closed) {
            link.kind = ClaimAction.DecideInFull;
        }
        link.actor = address(uint160(uint256(log.topics[2])));
        link.dataHash = keccak256(_parametersOf(log));
        link.enteredAt = uint40(block.timestamp);
        bytes32 before = _at.store.headOf(claimId);
        uint256 seq = _at.store.actsOn(claimId) + 1;
        bytes32 head = CaseFile.extend(before, seq, link.kind, link.actor, link.dataHash, block.timestamp);
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
        _at.store.count(_arrowOf(from, link.kind));
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
