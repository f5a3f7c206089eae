// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev What a whole number counts. Append only: observations are signed with it.
enum Unit {
    None,
    TenthMillimetre,
    Knot,
    Minute,
    Day,
    TenthCelsius,
    Scaled8
}

/// @dev What was observed: one product's region in one period, by one source.
/// @param product the product's label
/// @param source what is observed, by whom and how: the label a version names as its observable
/// @param region the accumulation zone a policy lies in; of a flight product, the flight
/// @param periodStart first second of the period; the source says how long it is
struct ObservationRef {
    bytes32 product;
    bytes32 source;
    uint32 region;
    uint40 periodStart;
}

/// @dev What the signers say (EIP-712).
/// @param value in the source's unit
/// @param observedAt when the source was read, seconds
/// @param round 1 for the first word on the period, one more for each revision
/// @param attempt 0 for a report, 1 for the answer to a dispute
struct Observation {
    ObservationRef ref;
    int64 value;
    Unit unit;
    uint40 observedAt;
    uint16 round;
    uint8 attempt;
}

/// @dev What stands, with the extremes of every final word so far: a revision takes nothing away from anybody.
/// @param rounds final words so far; zero while nothing stands
/// @param lossAt first second of the period
/// @param endsAt first second after the period
/// @param eventCapAssets most paid on the period before a person looks at it, base units
struct Finding {
    int64 latest;
    int64 lowest;
    int64 highest;
    uint16 rounds;
    uint40 lossAt;
    uint40 endsAt;
    uint96 eventCapAssets;
}

/// @dev A source of observations, registered once and never edited.
/// @param quorum signatures of so many operators make an observation
/// @param signerDailyLimit most observations of this source one operator signs on one day
/// @param minValue lowest value believed
/// @param maxValue highest value believed
/// @param periodSeconds length of every period; the periods follow each other without gap
/// @param offsetSeconds where the first period begins
/// @param heartbeat seconds after the period in which it must be reported; also how old a reading may be
/// @param disputePeriod seconds after a report in which it may be disputed
/// @param revisionPeriod seconds after the period in which it may be revised
/// @param eventCapAssets as in {Finding}
struct Source {
    Unit unit;
    uint8 quorum;
    uint16 signerDailyLimit;
    int64 minValue;
    int64 maxValue;
    uint40 periodSeconds;
    uint40 offsetSeconds;
    // slot 1
    uint40 heartbeat;
    uint40 disputePeriod;
    uint40 revisionPeriod;
    uint96 eventCapAssets;
}

using {keyOf} for ObservationRef global;

/// @dev Names an observation wherever it is kept: another product, region, period or source is another observation.
function keyOf(ObservationRef memory ref) pure returns (bytes32) {
    return keccak256(abi.encode(ref));
}
