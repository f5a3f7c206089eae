// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IFastTrack} from "../interfaces/IFastTrack.sol";
import {Track} from "../types/AssessmentTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title Draws
/// @notice By lot, and for each claim once: the secret of the day it was filed on says whether people look at it first.
/// @dev Which day counts is no choice of anybody's once a claim is filed, so nobody waits for a better draw.
library Draws {
    /// @dev The secrets of days, by day.
    struct Book {
        Track track;
        mapping(uint32 day => bytes32) commitments;
        mapping(uint32 day => bytes32) secrets;
    }

    uint40 internal constant REVEAL_PERIOD = 12 hours;
    uint256 internal constant MAX_DAYS_AHEAD = 62;
    uint256 private constant WHOLE_BPS = 10_000;

    function start(Book storage book) internal {
        book.track.dueDay = 1;
    }

    /// @notice Keep the commitments of the days that follow.
    function commit(
        Book storage book,
        bytes32[] calldata commitments
    ) internal returns (uint32 fromDay, uint32 untilDay) {
        Track memory track = book.track;
        uint32 today = dayOf(uint40(block.timestamp));
        bool gap = track.untilDay < today;
        require(!gap || track.dueDay > track.untilDay, IFastTrack.DrawSecretUnknown(track.dueDay));
        fromDay = (gap ? today : track.untilDay) + 1;
        uint256 count = commitments.length;
        uint256 most = uint256(today) + MAX_DAYS_AHEAD + 1 - fromDay;
        require(count > 0 && count <= most, IFastTrack.DrawCommitmentsInvalid(count, most));

        untilDay = fromDay + uint32(count) - 1;
        for (uint256 i = 0; i < count; ++i) {
            book.commitments[fromDay + uint32(i)] = commitments[i];
        }
        if (gap) (track.fromDay, track.dueDay) = (fromDay, fromDay);
        track.untilDay = untilDay;
        book.track = track;
    }

    /// @notice Keep the oldest secret that is not out.
    function reveal(Book storage book, bytes32 secret) internal returns (uint32 day) {
        Track memory track = book.track;
        day = track.dueDay;
        require(day <= track.untilDay, IFastTrack.DrawSecretUnknown(day));
        uint40 endsAt = endOf(day);
        require(block.timestamp >= endsAt, IFastTrack.DrawNotOver(day, endsAt));
        bytes32 commitment = book.commitments[day];
        bytes32 offered = keccak256(abi.encode(secret));
        require(offered == commitment, IFastTrack.DrawSecretMismatch(day, offered, commitment));

        book.secrets[day] = secret;
        book.track.dueDay = day + 1;
    }

    /// @notice Forget what is not out, and run again from tomorrow on.
    function restart(Book storage book) internal returns (uint32 fromDay) {
        uint32 today = dayOf(uint40(block.timestamp));
        fromDay = today + 1;
        book.track = Track({halted: false, fromDay: fromDay, untilDay: today, dueDay: fromDay});
    }

    /// @notice Refuse while the track is halted or a secret is overdue.
    function requireRunning(Track memory track) internal view {
        require(!track.halted, IFastTrack.FastTrackHalted());
        if (track.dueDay > track.untilDay) return;
        uint40 revealBy = endOf(track.dueDay) + REVEAL_PERIOD;
        require(block.timestamp <= revealBy, IFastTrack.FastTrackSecretOverdue(track.dueDay, revealBy));
    }

    /// @notice Refuse a draw of a day without a secret, one that is not what the secret gives, and one that was drawn.
    function requireUndrawn(
        Book storage book,
        Track memory track,
        ClaimId claimId,
        uint40 filedAt,
        bytes32 draw,
        uint16 drawBps
    ) internal view {
        uint32 day = dayOf(filedAt);
        bool committed = track.fromDay <= day && day <= track.untilDay;
        require(committed, IFastTrack.FastTrackDayNotCommitted(claimId, day));
        if (day < track.dueDay) {
            bytes32 trueDraw = drawBy(book.secrets[day], claimId);
            require(draw == trueDraw, IFastTrack.FastTrackDrawFalse(claimId, draw, trueDraw));
        }
        bool drawn = uint256(draw) % WHOLE_BPS < drawBps;
        require(!drawn, IFastTrack.FastTrackDrawnForAudit(claimId, draw, drawBps));
    }

    function drawBy(bytes32 secret, ClaimId claimId) internal pure returns (bytes32) {
        return keccak256(abi.encode(secret, claimId));
    }

    function dayOf(uint40 instant) internal pure returns (uint32) {
        return uint32(instant / 1 days);
    }

    function endOf(uint32 day) internal pure returns (uint40) {
        return (uint40(day) + 1) * 1 days;
    }
}
