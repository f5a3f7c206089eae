// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ILawBook} from "../interfaces/ILawBook.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {Clock, Course} from "../types/ClaimTypes.sol";
import {ProfileId} from "../types/Ids.sol";
import {Books} from "./ClaimStore.sol";

/// @title Clocks
/// @notice When the clocks of a claim run out.
/// @dev The law says how long; this says from when, what makes a clock stand, and what happens where the law is silent: a
/// clock that never ends would keep a claim open for ever (CLM-5). Paused seconds are the claimant's: they lengthen the
/// claimant's windows and put off the moment silence may be used, never the breach (CLM-6).
library Clocks {
    uint40 internal constant NEVER = type(uint40).max;
    /// @dev Where a profile names no period.
    uint40 private constant SILENCE_PERIOD = 60 days;
    uint40 private constant SUPPLEMENT_PERIOD = 30 days;
    uint40 private constant APPEAL_PERIOD = 30 days;
    uint40 private constant EVIDENCE_PERIOD = 10 days;
    uint40 private constant RULING_PERIOD = 30 days;

    /// @notice Start of the decision clock: the filing, or the claimant's last restatement, and what the clock stood since.
    function startOf(uint40 filedAt, Course memory course) internal view returns (uint40) {
        return _begunAt(filedAt, course) + stoppedSeconds(course);
    }

    /// @notice Since when the clock runs without standing; while it stands, now.
    function runningFrom(uint40 filedAt, Course memory course) internal view returns (uint40) {
        if (course.stopAt == 0) return _begunAt(filedAt, course);
        return block.timestamp < course.stopEndsAt ? uint40(block.timestamp) : course.stopEndsAt;
    }

    /// @notice How long the clock has stood since its start, seconds.
    function stoppedSeconds(Course memory course) internal view returns (uint40) {
        if (course.stopAt == 0) return course.stoppedSeconds;
        uint40 until = block.timestamp < course.stopEndsAt ? uint40(block.timestamp) : course.stopEndsAt;
        return until > course.stopAt ? course.stoppedSeconds + until - course.stopAt : course.stoppedSeconds;
    }

    /// @notice Last second in which a decision is in time, pauses not counted; {NEVER} where the law does not say.
    /// @dev Each extension runs from where the time before it ends.
    function decideBy(
        ILawBook lawBook,
        ProfileId profileId,
        uint40 filedAt,
        Course memory course
    ) internal view returns (uint40 endsAt) {
        endsAt = lawBook.deadlineOf(profileId, Clock.Decide, startOf(filedAt, course));
        for (uint256 i = 0; i < course.extensions && endsAt != NEVER; ++i) {
            endsAt = lawBook.deadlineOf(profileId, Clock.Extend, endsAt);
        }
    }

    /// @notice Last second of the insurer's silence: then anyone may escalate.
    /// @dev Only seconds paused while the clock ran put it off: a stop does so by itself, pauses within it included.
    /// @param pausedBefore those before the last stop
    function silentUntil(
        Books memory books,
        ProfileId profileId,
        uint40 filedAt,
        Course memory course,
        uint40 pausedBefore
    ) internal view returns (uint40) {
        uint40 endsAt = decideBy(books.lawBook, profileId, filedAt, course);
        endsAt = _or(endsAt, startOf(filedAt, course) + SILENCE_PERIOD);
        return withPauses(books.pauseControl, runningFrom(filedAt, course), endsAt + pausedBefore);
    }

    /// @notice Last second to bring documents, pauses not counted.
    function supplementBy(ILawBook lawBook, ProfileId profileId, uint40 deliveredAt) internal view returns (uint40) {
        return _or(lawBook.deadlineOf(profileId, Clock.Supplement, deliveredAt), deliveredAt + SUPPLEMENT_PERIOD);
    }

    /// @notice Last second to appeal.
    function appealBy(Books memory books, ProfileId profileId, uint40 decidedAt) internal view returns (uint40) {
        uint40 endsAt = books.lawBook.deadlineOf(profileId, Clock.Appeal, decidedAt);
        return withPauses(books.pauseControl, decidedAt, _or(endsAt, decidedAt + APPEAL_PERIOD));
    }

    /// @notice Last second to bring evidence, and for the insurer to raise its figure.
    function evidenceBy(Books memory books, ProfileId profileId, uint40 appealedAt) internal view returns (uint40) {
        uint40 endsAt = books.lawBook.deadlineOf(profileId, Clock.EvidenceClose, appealedAt);
        return withPauses(books.pauseControl, appealedAt, _or(endsAt, appealedAt + EVIDENCE_PERIOD));
    }

    /// @notice Last second of the arbitrator's time; never before evidence closes.
    function ruleBy(Books memory books, ProfileId profileId, uint40 appealedAt) internal view returns (uint40) {
        uint40 endsAt = books.lawBook.deadlineOf(profileId, Clock.Ruling, appealedAt);
        endsAt = _or(endsAt, appealedAt + RULING_PERIOD);
        uint40 evidenceEndsAt = evidenceBy(books, profileId, appealedAt);
        return endsAt > evidenceEndsAt ? endsAt : evidenceEndsAt;
    }

    /// @notice The end of a window with the seconds in which deciding was paused, also those of a pause within the seconds
    /// another pause gave.
    function withPauses(
        IPauseControl pauseControl,
        uint40 startAt,
        uint40 unpausedEndsAt
    ) internal view returns (uint40) {
        return pauseControl.endWithPauses(PauseFlag.Decide, startAt, unpausedEndsAt);
    }

    /// @notice Seconds of [from, to) in which deciding was paused.
    function pausedSeconds(IPauseControl pauseControl, uint40 from, uint40 to) internal view returns (uint40) {
        return uint40(pauseControl.pausedSeconds(PauseFlag.Decide, from, to));
    }

    function _begunAt(uint40 filedAt, Course memory course) private pure returns (uint40) {
        return course.clockFrom == 0 ? filedAt : course.clockFrom;
    }

    function _or(uint40 endsAt, uint40 otherwise) private pure returns (uint40) {
        return endsAt == NEVER ? otherwise : endsAt;
    }
}
