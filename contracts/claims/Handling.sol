// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimAction, ClaimVerdict, Course, Notice} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Aftermath} from "./Aftermath.sol";
import {Casework} from "./Casework.sol";
import {Basis} from "./ClaimCost.sol";
import {Books, ClaimStore} from "./ClaimStore.sol";
import {Clocks} from "./Clocks.sol";
import {Reserving} from "./Reserving.sol";
import {Settling} from "./Settling.sol";
import {Standing} from "./Standing.sol";

/// @title Handling
/// @notice What insurer and claimant do with a claim until it is decided.
/// @dev Linked to the ClaimBook, whose storage and events these are. Upholds CLM-1, CLM-4, CLM-6.
library Handling {
    /// @dev Most entries of a case file while the insurer writes into it: whoever decides or escalates brings it along, and
    /// it must fit into a block (CLM-5).
    uint16 internal constant MAX_ENTRIES = 200;

    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes calldata call) external {
        bytes4 door = bytes4(call[:4]);
        bytes calldata brought = call[4:];
        if (door == IClaimBook.withdraw.selector) {
            _withdraw(store, books, abi.decode(brought, (ClaimId)));
        } else if (door == IClaimBook.acknowledge.selector) {
            (ClaimId claimId, address by) = abi.decode(brought, (ClaimId, address));
            _acknowledge(store, books, claimId, by);
        } else if (door == IClaimBook.recordNotice.selector) {
            (ClaimId claimId, address by, Notice memory notice) = abi.decode(brought, (ClaimId, address, Notice));
            _recordNotice(store, books, claimId, by, notice);
        } else if (door == IClaimBook.assignEvent.selector) {
            (ClaimId claimId, address by, bytes32 eventCode) = abi.decode(brought, (ClaimId, address, bytes32));
            _assignEvent(store, books, claimId, by, eventCode);
        } else if (door == IClaimBook.supplement.selector) {
            (ClaimId claimId, bytes32 evidenceRoot) = abi.decode(brought, (ClaimId, bytes32));
            _supplement(store, books, claimId, evidenceRoot);
        } else if (door == IClaimBook.topUp.selector) {
            Reserving.topUp(store, books, abi.decode(brought, (ClaimId)));
        } else {
            _gainTime(store, books, door, brought);
        }
    }

    function _gainTime(ClaimStore storage store, Books memory books, bytes4 door, bytes calldata brought) private {
        if (door == IClaimBook.extend.selector) {
            (ClaimId claimId, address by, bytes32 basis, bytes32 reasonsHash) = abi.decode(
                brought,
                (ClaimId, address, bytes32, bytes32)
            );
            _extend(store, books, claimId, by, basis, reasonsHash);
        } else if (door == IClaimBook.requestDocuments.selector) {
            (ClaimId claimId, address by, bytes32 listHash, uint40 deliveredAt) = abi.decode(
                brought,
                (ClaimId, address, bytes32, uint40)
            );
            _requestDocuments(store, books, claimId, by, listHash, deliveredAt);
        } else {
            Aftermath.act(store, books, door, brought);
        }
    }

    /* THE CLAIMANT TAKES IT BACK */

    function _withdraw(ClaimStore storage store, Books memory books, ClaimId claimId) private {
        Standing standing = Casework.standingNow(store, books, claimId);
        Basis memory basis = Casework.basisOf(books, claimId, standing);
        Casework.requireClaimant(claimId, basis);
        Standing ended = Casework.afterAction(claimId, standing, ClaimAction.Withdraw);

        uint96 releasedAssets = standing.assets();
        bytes32 head = Casework.enter(
            store,
            claimId,
            ended.withVerdict(ClaimVerdict.Withdrawn).withAssets(0),
            ClaimAction.Withdraw,
            keccak256(abi.encode(claimId, msg.sender, releasedAssets))
        );
        emit IClaimBook.ClaimWithdrawn(claimId, msg.sender, releasedAssets, head);

        Settling.release(books.policyBook, claimId, basis, standing);
    }

    /* THE INSURER ACTS */

    function _acknowledge(ClaimStore storage store, Books memory books, ClaimId claimId, address by) private {
        ClaimAction kind = ClaimAction.Acknowledge;
        (Standing standing, ) = _begin(store, books, claimId, kind);
        Course storage course = store.courses[claimId];
        require(!course.acknowledged, IClaimBook.ClaimActDoneAlready(claimId, kind));

        course.acknowledged = true;
        bytes32 head = Casework.enter(store, claimId, standing, kind, keccak256(abi.encode(claimId, msg.sender, by)));
        emit IClaimBook.ClaimAcknowledged(claimId, msg.sender, by, head);
    }

    function _recordNotice(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        address by,
        Notice memory notice
    ) private {
        ClaimAction kind = ClaimAction.RecordNotice;
        (Standing standing, ) = _begin(store, books, claimId, kind);
        _requireDelivered(claimId, notice.deliveredAt, standing.filedAt());
        require(notice.kind != 0 && notice.contentHash != 0, IClaimBook.ClaimActNeedsReason(claimId, kind));

        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, by, notice));
        bytes32 head = Casework.enter(store, claimId, standing, kind, dataHash);
        emit IClaimBook.ClaimNoticeRecorded(claimId, msg.sender, by, notice, head);
    }

    function _assignEvent(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        address by,
        bytes32 eventCode
    ) private {
        ClaimAction kind = ClaimAction.AssignEvent;
        (Standing standing, ) = _begin(store, books, claimId, kind);

        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, by, eventCode));
        bytes32 head = Casework.enter(store, claimId, standing, kind, dataHash);
        emit IClaimBook.ClaimEventAssigned(claimId, msg.sender, by, eventCode, head);
    }

    function _extend(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        address by,
        bytes32 basis,
        bytes32 reasonsHash
    ) private {
        ClaimAction kind = ClaimAction.Extend;
        (Standing standing, Basis memory ground) = _begin(store, books, claimId, kind);
        require(by != address(0), IClaimBook.ClaimActNeedsPerson(claimId, kind, msg.sender));
        require(basis != 0 && reasonsHash != 0, IClaimBook.ClaimActNeedsReason(claimId, kind));
        Course memory course = store.courses[claimId];
        _requireInTime(books, claimId, standing, ground, course);
        uint256 limit = books.lawBook.maxExtensionsOf(ground.terms.profileId);
        require(course.extensions < limit, IClaimBook.ClaimExtensionsExhausted(claimId, limit));

        store.courses[claimId].extensions = ++course.extensions;
        uint40 decideBy = _decideBy(books, standing, ground, course);
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, by, basis, reasonsHash, decideBy));
        bytes32 head = Casework.enter(store, claimId, standing, kind, dataHash);
        emit IClaimBook.ClaimExtended(claimId, msg.sender, by, basis, reasonsHash, decideBy, head);
    }

    function _requestDocuments(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        address by,
        bytes32 listHash,
        uint40 deliveredAt
    ) private {
        ClaimAction kind = ClaimAction.RequestDocuments;
        (Standing standing, Basis memory ground) = _begin(store, books, claimId, kind);
        require(by != address(0), IClaimBook.ClaimActNeedsPerson(claimId, kind, msg.sender));
        require(listHash != 0, IClaimBook.ClaimActNeedsReason(claimId, kind));
        Course memory course = store.courses[claimId];
        _requireInTime(books, claimId, standing, ground, course);
        _requireDelivered(claimId, deliveredAt, Clocks.runningFrom(standing.filedAt(), course));
        uint256 limit = books.lawBook.maxClockStopsOf(ground.terms.profileId);
        require(course.stops < limit, IClaimBook.ClaimClockStopsExhausted(claimId, limit));

        uint40 dueAt = Clocks.supplementBy(books.lawBook, ground.terms.profileId, deliveredAt);
        _requireTimeLeft(claimId, deliveredAt, dueAt);
        _stop(store, books, claimId, deliveredAt, dueAt);
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, by, listHash, deliveredAt, dueAt));
        bytes32 head = Casework.enter(store, claimId, standing, kind, dataHash);
        emit IClaimBook.DocumentsRequested(claimId, msg.sender, by, listHash, deliveredAt, dueAt, head);
    }

    /// @dev The clock stands; what it stood before, and what was paused while it ran, is kept.
    function _stop(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        uint40 stopAt,
        uint40 stopEndsAt
    ) private {
        Course memory before = store.courses[claimId];
        uint40 runningFrom = Clocks.runningFrom(store.records[claimId].standing.filedAt(), before);
        store.pausedSeconds[claimId] += Clocks.pausedSeconds(books.pauseControl, runningFrom, stopAt);
        Course storage course = store.courses[claimId];
        course.stoppedSeconds = Clocks.stoppedSeconds(before);
        (course.stopAt, course.stopEndsAt) = (stopAt, stopEndsAt);
        ++course.stops;
    }

    /* THE CLAIMANT ANSWERS */

    function _supplement(ClaimStore storage store, Books memory books, ClaimId claimId, bytes32 evidenceRoot) private {
        ClaimAction kind = ClaimAction.Supplement;
        Standing standing = Casework.standingNow(store, books, claimId);
        Basis memory ground = Casework.basisOf(books, claimId, standing);
        bool may = ground.claimant == msg.sender || store.delegates[ground.claimant][msg.sender];
        require(may, IClaimBook.ClaimCallerNotClaimant(claimId, msg.sender));
        standing = Casework.afterAction(claimId, standing, kind);

        if (evidenceRoot != 0) standing = standing.withFlag(ClaimFlags.EVIDENCE);
        store.courses[claimId].stopEndsAt = uint40(block.timestamp);
        Course memory course = store.courses[claimId];
        uint40 stoppedSeconds = Clocks.stoppedSeconds(course);
        uint40 decideBy = _decideBy(books, standing, ground, course);
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, evidenceRoot, stoppedSeconds, decideBy));
        bytes32 head = Casework.enter(store, claimId, standing, kind, dataHash);
        emit IClaimBook.ClaimSupplemented(claimId, msg.sender, evidenceRoot, stoppedSeconds, decideBy, head);
    }

    /// @notice The standing now of a claim that waits for documents.
    function resume(ClaimStore storage store, Books memory books, ClaimId claimId) external returns (Standing) {
        return Casework.standingNow(store, books, claimId);
    }

    /* PRIVATE */

    /// @dev The caller is pinned, the arrow is there, and the case file is not too long.
    function _begin(
        ClaimStore storage store,
        Books memory books,
        ClaimId claimId,
        ClaimAction kind
    ) private returns (Standing standing, Basis memory basis) {
        standing = Casework.standingNow(store, books, claimId);
        basis = Casework.basisOf(books, claimId, standing);
        Casework.requirePinned(books, claimId, basis);
        standing = Casework.afterAction(claimId, standing, kind);
        require(standing.entries() < MAX_ENTRIES, IClaimBook.ClaimEntriesExhausted(claimId, MAX_ENTRIES));
    }

    function _decideBy(
        Books memory books,
        Standing standing,
        Basis memory basis,
        Course memory course
    ) private view returns (uint40) {
        return Clocks.decideBy(books.lawBook, basis.terms.profileId, standing.filedAt(), course);
    }

    /// @dev What gives the insurer time comes in time.
    function _requireInTime(
        Books memory books,
        ClaimId claimId,
        Standing standing,
        Basis memory basis,
        Course memory course
    ) private view {
        uint40 decideBy = _decideBy(books, standing, basis, course);
        require(block.timestamp <= decideBy, IClaimBook.ClaimDecisionOverdue(claimId, decideBy));
    }

    function _requireDelivered(ClaimId claimId, uint40 deliveredAt, uint40 earliest) private view {
        bool delivered = deliveredAt >= earliest && deliveredAt <= block.timestamp;
        require(delivered, IClaimBook.ClaimDeliveryInvalid(claimId, deliveredAt, earliest));
    }

    /// @dev A list that was delivered long ago and is entered only now would leave no time to answer it, and yet make the clock
    /// stand: at least half of the time is still to come.
    function _requireTimeLeft(ClaimId claimId, uint40 deliveredAt, uint40 dueAt) private view {
        uint40 latest = deliveredAt + (dueAt - deliveredAt) / 2;
        require(block.timestamp <= latest, IClaimBook.ClaimWindowClosed(claimId, latest));
    }
}
