// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

/// @title IDisputeParties
/// @notice An arbitrable contract that can say who is bound to one side of a dispute.
interface IDisputeParties {
    /// @notice Whether a person may not judge a dispute.
    /// @param extraData what the dispute was created with
    function isBound(bytes calldata extraData, address person) external view returns (bool);
}
