// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {ObservationRef} from "../types/OracleTypes.sol";
import {IAggregatorV3} from "./IAggregatorV3.sol";
import {IObservationSource} from "./IObservationSource.sol";
import {ISourceRegister} from "./ISourceRegister.sol";

/// @title IChainlinkSource
/// @notice What a Chainlink feed said at the end of a period.
/// @dev One contract reads one feed. The feed's own nodes are the quorum: what they wrote is final once the period is over,
/// and nobody can choose which of their answers counts. Upholds ORA-2.
interface IChainlinkSource is IObservationSource {
    /// @notice The answer that stood at the end of a period was written down.
    /// @param value in the unit of the source, eight decimals
    /// @param updatedAt when the feed gave it, seconds
    event AnswerRecorded(
        bytes32 indexed key,
        address indexed actor,
        ObservationRef ref,
        uint80 roundId,
        int64 value,
        uint40 updatedAt
    );

    error AnswerSourceOther(bytes32 key, bytes32 source, bytes32 expected);
    error AnswerPeriodInvalid(bytes32 source, uint40 periodStart);
    error AnswerPeriodOpen(bytes32 key, uint40 endsAt);
    error AnswerRecordedAlready(bytes32 key);
    error AnswerRoundIncomplete(bytes32 key, uint80 roundId);
    error AnswerRoundNotLast(bytes32 key, uint80 roundId, uint40 endsAt);
    error AnswerStale(bytes32 key, uint256 updatedAt, uint256 earliest);
    error AnswerDecimalsChanged(uint8 found, uint8 expected);
    error AnswerOutOfBounds(bytes32 key, int256 value, int64 minValue, int64 maxValue);
    error AnswerUnitInvalid(bytes32 source);

    /// @notice Write down the answer of the round that stood at the end of a period.
    /// @dev Emits {AnswerRecorded}. Open to anyone, and whoever calls, and when, makes no difference to the value.
    ///
    /// Requirements:
    /// - ORACLE is not paused; of this source, which counts in eight decimals, of a period of it, which is over; not recorded yet
    /// - the round is complete, came before the end, and no other did after it
    /// - it was no older than the heartbeat; the feed has the decimals this was deployed for
    /// - the value lies between the source's bounds and on neither: a feed that stands at its bound says nothing
    /// @param roundId the last round of the feed that was updated by the end of the period
    function record(ObservationRef calldata ref, uint80 roundId) external returns (int64 value);

    /// @notice The feed.
    function aggregator() external view returns (IAggregatorV3);

    /// @notice Decimals of the feed, as they were when this was deployed.
    function decimals() external view returns (uint8);

    /// @notice The source's label in the register, which keeps its periods, bounds and heartbeat.
    function label() external view returns (bytes32);

    /// @notice Where sources are registered.
    function register() external view returns (ISourceRegister);
}
