// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

/// @dev What can be paused. Evidence, appeals, payouts and credits cannot.
enum PauseFlag {
    Sell,
    File,
    Decide,
    Oracle,
    CapitalOut
}

/// @title IPauseControl
/// @notice Pauses as a public record of intervals: two people set one, it ends by itself.
/// @dev Owns the intervals. Never touches money. Upholds CLM-6, CLM-8.
interface IPauseControl {
    /// @notice The first of two people asked for a pause.
    event PauseProposed(PauseFlag indexed flag, address indexed proposer, uint40 endsAt);

    /// @notice A second person set the pause.
    event PauseSet(PauseFlag indexed flag, address indexed proposer, address approver, uint40 startsAt, uint40 endsAt);

    /// @notice A pause was ended early.
    event PauseLifted(PauseFlag indexed flag, address indexed by, uint40 endedAt);

    /// @notice The flag is up until `until`.
    error PauseActive(PauseFlag flag, uint40 until);

    /// @notice The approver proposed the pause themselves.
    error PauseNeedsTwoPeople(PauseFlag flag, address person);

    /// @notice There is no fresh proposal with these terms.
    error PauseNotProposed(PauseFlag flag, uint40 endsAt);

    /// @notice The pause would exceed 7 days in 60 for this flag.
    error PauseTooLong(PauseFlag flag, uint256 offeredSeconds, uint256 leftSeconds);

    /// @notice The flag is not up.
    error PauseNotActive(PauseFlag flag);

    /// @notice Ask for a pause; a different person must approve it within a day.
    /// @dev Emits {PauseProposed}. Restricted to pause officers.
    function proposePause(PauseFlag flag, uint40 endsAt) external;

    /// @notice Set a pause another person proposed.
    /// @dev Emits {PauseSet}. Restricted to pause officers.
    ///
    /// Requirements:
    /// - a different person proposed exactly this within the last day
    /// - the flag is not up
    /// - with it the flag is up at most 7 days in any 60
    function approvePause(PauseFlag flag, uint40 endsAt) external;

    /// @notice End a pause now.
    /// @dev Emits {PauseLifted}. Restricted to pause officers; one is enough to let business go on.
    function liftPause(PauseFlag flag) external;

    /// @notice Whether the flag is up now.
    function isPaused(PauseFlag flag) external view returns (bool);

    /// @notice Reverts with {PauseActive} while the flag is up.
    function requireNotPaused(PauseFlag flag) external view;

    /// @notice Seconds within [from, to) in which the flag was up.
    function pausedSeconds(PauseFlag flag, uint40 from, uint40 to) external view returns (uint256);

    /// @notice The end of a window that began at `startAt` and does not count paused seconds, also none of a pause within the
    /// seconds another pause gave back.
    /// @param unpausedEndsAt its end if the flag had never been up, seconds
    function endWithPauses(PauseFlag flag, uint40 startAt, uint40 unpausedEndsAt) external view returns (uint40);
}
