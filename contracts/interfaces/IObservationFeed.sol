// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {PolicyId} from "../types/Ids.sol";
import {Observation, ObservationRef, Unit} from "../types/OracleTypes.sol";
import {IObservationSource} from "./IObservationSource.sol";

/// @dev Where the word on a period stands. `Unresolved` is for good: claims are filed by hand.
enum ObservationStatus {
    None,
    Reported,
    Disputed,
    Final,
    Unresolved
}

/// @dev The latest word on a period.
/// @param round as in {Observation}
/// @param finals final words on the period so far
/// @param seats who signed it: bit n is the operator with seat n
/// @param disputer who doubts it, and with what coin
struct Round {
    // slot 0
    int64 value;
    uint40 reportedAt;
    uint40 disputedAt;
    uint16 round;
    uint8 disputerSeat;
    ObservationStatus status;
    uint16 finals;
    // slot 1
    uint256 seats;
    // slot 2
    address disputer;
    uint96 bond;
}

/// @title IObservationFeed
/// @notice What was observed, on the word of several independent operators, open to dispute before it counts.
/// @dev Owns observations and the bonds of those who doubt them. Never touches the asset, decides no claim. Whoever sends a
/// call makes no difference: signatures do. Upholds ORA-2; a period without an undisputed word ends `Unresolved`, pays
/// nothing by itself and denies nothing.
interface IObservationFeed is IObservationSource {
    /// @notice A quorum said what was observed. Nothing counts before `disputableUntil`.
    /// @param key keccak256 of the ABI-encoded `ref`
    event ObservationReported(
        bytes32 indexed key,
        bytes32 indexed source,
        ObservationRef ref,
        uint16 round,
        int64 value,
        Unit unit,
        uint40 observedAt,
        uint256 seats,
        uint40 disputableUntil
    );

    /// @notice An operator (`seat`) or the holder of a policy doubts it; another quorum may answer until `answerableUntil`.
    event ObservationDisputed(
        bytes32 indexed key,
        address indexed disputer,
        uint8 seat,
        PolicyId policyId,
        uint96 bond,
        uint40 answerableUntil
    );

    /// @notice Other operators answered. `confirmed` when they say the same; then the bond is forfeited.
    event ObservationAnswered(
        bytes32 indexed key,
        uint16 round,
        int64 value,
        uint40 observedAt,
        uint256 seats,
        bool confirmed
    );

    /// @notice A word became final: it counts from now on. `finals` counts the final words on the period.
    event ObservationFinal(bytes32 indexed key, uint16 round, uint16 finals, int64 value, int64 lowest, int64 highest);

    /// @notice No word became final. Of the first round that is for good; a revision leaves what stood before it.
    /// @param reason ASCII label: "UNREPORTED" or "UNANSWERED"
    event ObservationUnresolved(bytes32 indexed key, uint16 round, bytes32 reason);

    /// @notice A bond is its owner's again, to be collected; or it is forfeited to the carrier's pot for disputes.
    event BondReleased(bytes32 indexed key, address indexed disputer, uint96 bond, bool forfeited);

    event BondCollected(address indexed disputer, uint256 amount);
    event ForfeitsSwept(address indexed by, uint256 amount);

    error FeedAttemptWrong(bytes32 key, uint8 offered, uint8 expected);
    error FeedStatusWrong(bytes32 key, ObservationStatus status);
    error FeedRoundWrong(bytes32 key, uint16 offered, uint16 expected);
    error FeedPeriodInvalid(bytes32 source, uint40 periodStart);
    error FeedPeriodOpen(bytes32 key, uint40 endsAt);
    error FeedReportLate(bytes32 key, uint256 dueAt);
    error FeedReadingStale(bytes32 key, uint40 observedAt, uint256 earliest, uint256 latest);
    error FeedUnitWrong(bytes32 key, Unit offered, Unit unit);
    error FeedValueOutOfBounds(bytes32 key, int64 value, int64 minValue, int64 maxValue);
    error FeedSignerUnknown(bytes32 key, address signer);
    error FeedSignersUnordered(bytes32 key, uint8 seat);
    error FeedSignerNotDisjoint(bytes32 key, uint8 seat);
    error FeedSignerExhausted(bytes32 source, uint8 seat, uint16 limit);
    error FeedQuorumShort(bytes32 key, uint256 count, uint8 quorum);
    error FeedDisputeClosed(bytes32 key, uint40 closedAt);
    error FeedAnswerClosed(bytes32 key, uint40 closedAt);
    error FeedCallerNotParty(bytes32 key, address caller, PolicyId policyId);
    error FeedBondWrong(bytes32 key, uint256 offered, uint256 bond);
    error FeedNothingToCollect(address caller);
    error FeedTransferRefused(address to, uint256 amount);

    /// @notice Report what was observed, or revise it.
    /// @dev Emits {ObservationReported}. Open to anyone who brings the signatures; not while ORACLE is paused.
    ///
    /// Requirements:
    /// - not paused; the source is registered; it is a report (`attempt` zero)
    /// - the period is one of the source's and is over
    /// - nothing was said yet, or what was said is final; it is the next round, at most the eighth
    /// - the first within the heartbeat after the period, pauses not counted; a revision within its period
    /// - the source was read after the period and within a heartbeat; unit and bounds are the source's
    /// - a quorum signed, in the order of their seats, none beyond its daily limit; only the first of so many are heard and
    ///   counted, so that others are left to answer
    function report(Observation calldata observation, bytes[] calldata signatures) external;

    /// @notice Doubt a report: it counts only if other operators confirm it.
    /// @dev Emits {ObservationDisputed}. Open to operators, free of charge, and to holders of a policy it concerns, against
    /// a bond. Whatever is paused.
    ///
    /// Requirements:
    /// - it is reported and its dispute period runs
    /// - the caller is an operator and sends nothing; or holds an open policy of the product, the source and the region,
    ///   and sends the bond
    function dispute(ObservationRef calldata ref, PolicyId policyId) external payable;

    /// @notice Answer a dispute; what the other operators say is final.
    /// @dev Emits {ObservationAnswered}, {ObservationFinal} and, where there was a bond, {BondReleased}. Open to anyone who
    /// brings the signatures. Whatever is paused.
    ///
    /// Requirements:
    /// - the source is registered; it is an answer (`attempt` one)
    /// - it is disputed, 48 hours have not passed, the round is the disputed one
    /// - reading, unit and bounds as for {report}
    /// - a quorum signed, heard as for {report}, of whom nobody was heard on the report or disputed it
    function answer(Observation calldata observation, bytes[] calldata signatures) external;

    /// @notice Take back bonds that were released to the caller.
    /// @dev Emits {BondCollected}.
    function collectBond() external;

    /// @notice Move forfeited bonds to the carrier's pot for disputes. Open to anyone.
    /// @dev Emits {ForfeitsSwept}.
    function sweepForfeits() external;

    /// @notice The latest word on a period.
    function roundOf(ObservationRef calldata ref) external view returns (Round memory);

    /// @notice Where it stands now, also if nobody concluded it yet.
    function statusOf(ObservationRef calldata ref) external view returns (ObservationStatus);

    /// @notice What operators sign (EIP-712).
    function digestOf(Observation calldata observation) external view returns (bytes32);

    /// @notice Bonds released to somebody and not collected, wei.
    function creditOf(address disputer) external view returns (uint256);

    /// @notice Bonds of open disputes, released ones, and forfeited ones, wei: together the coin held here.
    function bonds() external view returns (uint256 open, uint256 released, uint256 forfeited);

    /// @notice What a holder lays down to dispute, wei.
    function disputeBond() external view returns (uint96);
}
