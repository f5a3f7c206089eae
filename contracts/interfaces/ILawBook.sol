// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {Clock} from "../types/ClaimTypes.sol";
import {ProfileId} from "../types/Ids.sol";

/// @dev How a period is counted.
/// @param amount seconds, days or business days by `unit`; zero means the profile has no such clock
enum PeriodUnit {
    Seconds,
    CivilDays,
    BusinessDays
}

struct Period {
    uint32 amount;
    PeriodUnit unit;
}

/// @dev One dated profile of claims-handling deadlines.
/// @param label ASCII, e.g. "CN-GEN"
/// @param utcOffset of the civil day, seconds east of UTC
/// @param calendar business-day calendar, 0 for weekends only
/// @param maxClockStops document requests that may stop the decision clock
/// @param maxExtensions extensions of the decision
/// @param lateBpsPerYear late interest, basis points a year of 365 days
/// @param effectiveAt from when it may be pinned by a version
/// @param periods one per {Clock}, in its order
/// @param basisURI the law, article by article
struct LawProfile {
    bytes32 label;
    int32 utcOffset;
    uint8 calendar;
    uint8 maxClockStops;
    uint8 maxExtensions;
    uint16 lateBpsPerYear;
    uint40 effectiveAt;
    Period[12] periods;
    string basisURI;
}

/// @title ILawBook
/// @notice Deadlines of insurance law as dated, append-only data. An encoded rule, not legal advice.
/// @dev Owns the profiles and holiday calendars. Never knows a claim.
interface ILawBook {
    event ProfilePublished(ProfileId indexed profileId, bytes32 indexed label, LawProfile profile);
    event HolidaysPublished(uint8 indexed calendar, uint16 indexed year, uint256[2] bitmap);

    error ProfileUnknown(ProfileId profileId);
    error ProfilePeriodInvalid(Clock clock, uint32 amount);
    error ProfileOffsetInvalid(int32 utcOffset);
    error HolidaysAlreadyPublished(uint8 calendar, uint16 year);
    error HolidaysTooLate(uint8 calendar, uint16 year);
    error HolidaysTooMany(uint8 calendar, uint16 year, uint256 count, uint256 limit);

    /// @notice Append a profile.
    /// @dev Emits {ProfilePublished}. Restricted.
    function publishProfile(LawProfile calldata profile) external returns (ProfileId profileId);

    /// @notice Append a year of public holidays: bit n of the two words is day n of the year, from 0.
    /// @dev Emits {HolidaysPublished}. Restricted.
    ///
    /// Requirements:
    /// - the year was not published before, and has at most 60 holidays
    /// - it has not begun, unless no profile names the calendar yet
    function publishHolidays(uint8 calendar, uint16 year, uint256[2] calldata bitmap) external;

    /// @notice The whole profile.
    function profileOf(ProfileId profileId) external view returns (LawProfile memory);

    /// @notice How many profiles there are.
    function profileCount() external view returns (uint16);

    /// @notice When a clock that started at `startAt` runs out. Days end at local midnight.
    /// @return endsAt last second allowed, seconds; `type(uint40).max` when the profile has no such clock
    function deadlineOf(ProfileId profileId, Clock clock, uint40 startAt) external view returns (uint40 endsAt);

    /// @notice Late interest in basis points a year.
    function lateBpsOf(ProfileId profileId) external view returns (uint16);

    /// @notice How many times documents may be requested with the clock standing.
    function maxClockStopsOf(ProfileId profileId) external view returns (uint8);

    /// @notice How many times a decision may be put off with reasons.
    function maxExtensionsOf(ProfileId profileId) external view returns (uint8);
}
