// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {Finding, ObservationRef} from "../types/OracleTypes.sol";

/// @title IObservationSource
/// @notice What a trigger asks for an observed value. Says that nothing stands rather than guess (ORA-2).
interface IObservationSource {
    /// @notice Make final what has become final, and say what stands. Open to anyone; changes nothing a second time.
    /// @return finding with `rounds` zero when nothing stands
    function conclude(ObservationRef calldata ref) external returns (Finding memory finding);

    /// @notice What stands now, also if nobody concluded it yet.
    function findingOf(ObservationRef calldata ref) external view returns (Finding memory finding);

    /// @notice What stood after so many final words.
    function findingAt(ObservationRef calldata ref, uint16 round) external view returns (Finding memory finding);
}
