// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {Makers} from "./Makers.sol";

/// @title PauseControl
/// @notice Pauses as a public record of intervals: two people set one, it ends by itself.
/// @dev Owns the intervals of every flag. Never touches money, evidence, appeals, payouts or credits: nobody asks it
/// about those. Intervals are only appended; lifting a pause shortens the one that is running, never the past.
/// Most ask. The pools, which ask nobody but the asset, are told when leaving is paused; the ClaimBook, which would ask at
/// every filing and decision, is told when those are.
/// Upholds CLM-6 (the exact seconds of overlap can be read for ever) and CLM-8 (there is no flag over paying).
contract PauseControl is IPauseControl, AccessManaged {
    /// @dev Instants of one pause, and the seconds paused before it began: overlap is found without a walk.
    struct Interval {
        uint40 startsAt;
        uint40 endsAt;
        uint40 secondsBefore;
    }

    /// @dev One slot.
    struct Proposal {
        address proposer;
        uint40 endsAt;
        uint40 proposedAt;
    }

    uint40 private constant PROPOSAL_PERIOD = 1 days;
    uint40 private constant WINDOW = 60 days;
    uint40 private constant MAX_PAUSED = 7 days;

    IClaimBook public immutable claimBook;

    /// @dev One slot for all flags, so that asking costs one read.
    uint40[5] private _pausedUntil;
    IReservePool[] private _pools;
    mapping(PauseFlag flag => Interval[]) private _intervals;
    mapping(PauseFlag flag => Proposal) private _proposals;

    constructor(address authority, IReservePool[] memory pools, IClaimBook claimBook_) AccessManaged(authority) {
        _pools = pools;
        claimBook = claimBook_;
    }

    /* PAUSING */

    /// @inheritdoc IPauseControl
    function proposePause(PauseFlag flag, uint40 endsAt) external restricted {
        _requirePerson(flag);
        uint40 proposedAt = uint40(block.timestamp);
        _requireShort(flag, proposedAt, endsAt);

        _proposals[flag] = Proposal({proposer: msg.sender, endsAt: endsAt, proposedAt: proposedAt});
        emit PauseProposed(flag, msg.sender, endsAt);
    }

    /// @inheritdoc IPauseControl
    function approvePause(PauseFlag flag, uint40 endsAt) external restricted {
        _requirePerson(flag);
        Proposal memory proposal = _proposals[flag];
        uint40 startsAt = uint40(block.timestamp);
        require(proposal.proposer != address(0) && proposal.endsAt == endsAt, PauseNotProposed(flag, endsAt));
        require(startsAt <= proposal.proposedAt + PROPOSAL_PERIOD, PauseNotProposed(flag, endsAt));
        require(proposal.proposer != msg.sender, PauseNeedsTwoPeople(flag, msg.sender));
        Makers.requireSeated(authority(), proposal.proposer, this.proposePause.selector);
        requireNotPaused(flag);
        _requireShort(flag, startsAt, endsAt);

        delete _proposals[flag];
        uint40 secondsBefore = uint40(_pausedBefore(flag, startsAt));
        _intervals[flag].push(Interval({startsAt: startsAt, endsAt: endsAt, secondsBefore: secondsBefore}));
        _pausedUntil[uint8(flag)] = endsAt;
        emit PauseSet({
            flag: flag,
            proposer: proposal.proposer,
            approver: msg.sender,
            startsAt: startsAt,
            endsAt: endsAt
        });
        _tell(flag, endsAt);
    }

    /// @inheritdoc IPauseControl
    function liftPause(PauseFlag flag) external restricted {
        require(isPaused(flag), PauseNotActive(flag));

        uint40 endedAt = uint40(block.timestamp);
        Interval[] storage intervals = _intervals[flag];
        intervals[intervals.length - 1].endsAt = endedAt;
        _pausedUntil[uint8(flag)] = endedAt;
        emit PauseLifted(flag, msg.sender, endedAt);
        _tell(flag, endedAt);
    }

    /* READING */

    /// @inheritdoc IPauseControl
    function isPaused(PauseFlag flag) public view returns (bool) {
        return block.timestamp < _pausedUntil[uint8(flag)];
    }

    /// @inheritdoc IPauseControl
    function requireNotPaused(PauseFlag flag) public view {
        uint40 until = _pausedUntil[uint8(flag)];
        require(block.timestamp >= until, PauseActive(flag, until));
    }

    /// @inheritdoc IPauseControl
    function pausedSeconds(PauseFlag flag, uint40 from, uint40 to) public view returns (uint256) {
        if (to <= from) return 0;
        return _pausedBefore(flag, to) - _pausedBefore(flag, from);
    }

    /// @inheritdoc IPauseControl
    /// @dev Unpaused time is the time less the seconds paused before it. It stands while the flag is up, so that of the
    /// pauses' beginnings it only grows: the first pause that begins when the window's unpaused time is over is found
    /// without a walk, and the window ends with the seconds of all pauses before that one.
    function endWithPauses(PauseFlag flag, uint40 startAt, uint40 unpausedEndsAt) external view returns (uint40) {
        if (unpausedEndsAt <= startAt) return unpausedEndsAt;
        uint256 unpausedEnd = unpausedEndsAt - _pausedBefore(flag, startAt);
        Interval[] storage intervals = _intervals[flag];
        uint256 low = 0;
        uint256 high = intervals.length;
        while (low < high) {
            uint256 middle = Math.average(low, high);
            Interval memory pause = intervals[middle];
            if (pause.startsAt - pause.secondsBefore < unpausedEnd) low = middle + 1;
            else high = middle;
        }
        return uint40(unpausedEnd + _pausedThrough(intervals, low));
    }

    /* PRIVATE */

    function _tell(PauseFlag flag, uint40 endsAt) private {
        if (flag == PauseFlag.File || flag == PauseFlag.Decide) claimBook.hearPause(flag, endsAt);
        if (flag != PauseFlag.CapitalOut) return;
        for (uint256 i = 0; i < _pools.length; ++i) {
            _pools[i].pauseExits(endsAt);
        }
    }

    /// @dev Whoever calls through the manager has its address, and would be two people with one key.
    function _requirePerson(PauseFlag flag) private view {
        require(msg.sender != authority(), PauseNeedsTwoPeople(flag, msg.sender));
    }

    /// @dev The window that ends with the new pause is the fullest one that holds it: while a later window loses a
    /// second of the past it could at most gain one of the pause.
    function _requireShort(PauseFlag flag, uint40 startsAt, uint40 endsAt) private view {
        require(endsAt > startsAt, PauseNotActive(flag));
        uint256 offered = endsAt - startsAt;
        uint40 windowStart = endsAt > WINDOW ? endsAt - WINDOW : 0;
        uint256 used = windowStart < startsAt ? pausedSeconds({flag: flag, from: windowStart, to: startsAt}) : 0;
        uint256 left = MAX_PAUSED - Math.min(used, MAX_PAUSED);
        require(offered <= left, PauseTooLong(flag, offered, left));
    }

    /// @dev Seconds of the first `count` pauses.
    function _pausedThrough(Interval[] storage intervals, uint256 count) private view returns (uint256) {
        if (count == 0) return 0;
        Interval memory last = intervals[count - 1];
        return last.secondsBefore + last.endsAt - last.startsAt;
    }

    /// @dev Seconds paused before `instant`, by binary search for the last interval that started before it.
    function _pausedBefore(PauseFlag flag, uint40 instant) private view returns (uint256) {
        Interval[] storage intervals = _intervals[flag];
        uint256 low = 0;
        uint256 high = intervals.length;
        while (low < high) {
            uint256 middle = Math.average(low, high);
            if (intervals[middle].startsAt < instant) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return 0;

        Interval memory last = intervals[low - 1];
        return last.secondsBefore + Math.min(instant, last.endsAt) - last.startsAt;
    }
}
