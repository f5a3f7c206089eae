// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";

/// @title TestArbitrator
/// @notice An ERC-792 arbitrator that rules what it is told, and can misbehave in every way one can.
/// @dev For tests only.
contract TestArbitrator is IArbitrator {
    enum Manner {
        Proper,
        Reverting,
        BurningGas,
        Repeating,
        Reentering
    }

    error DisputeNotTaken(uint256 choices, uint256 fee);

    uint256 public cost = 0.1 ether;
    uint256 public disputeCount;
    Manner public manner;
    mapping(uint256 disputeId => IArbitrable) public arbitrableOf;

    function setCost(uint256 cost_) external {
        cost = cost_;
    }

    function behave(Manner manner_) external {
        manner = manner_;
    }

    function giveRuling(uint256 disputeId, uint256 ruling) external {
        arbitrableOf[disputeId].rule(disputeId, ruling);
    }

    function createDispute(uint256 choices, bytes calldata) external payable returns (uint256 disputeId) {
        bool takes = manner != Manner.Reverting && choices == 2 && msg.value == cost;
        require(takes, DisputeNotTaken(choices, msg.value));
        if (manner == Manner.BurningGas) _burnGas();
        if (manner == Manner.Reentering) IArbitrable(msg.sender).rule(disputeCount + 1, 2);
        disputeId = manner == Manner.Repeating ? disputeCount : ++disputeCount;
        arbitrableOf[disputeId] = IArbitrable(msg.sender);
    }

    function arbitrationCost(bytes calldata) external view returns (uint256) {
        return cost;
    }

    function _burnGas() private pure {
        uint256 burnt = 0;
        while (true) {
            ++burnt;
        }
    }
}
