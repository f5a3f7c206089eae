// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

/// @title IArbitrator
/// @notice Who rules on disputes for a fee, after ERC-792: as much of it as an arbitrable contract needs.
interface IArbitrator {
    /// @notice What a dispute costs, wei.
    function arbitrationCost(bytes calldata extraData) external view returns (uint256);

    /// @notice Open a dispute with so many choices; its creator is the contract that will be told the ruling.
    function createDispute(uint256 choices, bytes calldata extraData) external payable returns (uint256 disputeId);
}
