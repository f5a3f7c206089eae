// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAppealPanel} from "../interfaces/IAppealPanel.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";
import {IDisputeParties} from "../interfaces/IDisputeParties.sol";

/// @title TestArbitrable
/// @notice An ERC-792 arbitrable that hears rulings, and can misbehave in every way one can.
/// @dev For tests only.
contract TestArbitrable is IDisputeParties {
    enum Manner {
        Proper,
        Reverting,
        BurningGas,
        ReturningMuch,
        Reentering
    }

    error RulingNotHeard(uint256 disputeId, uint256 ruling);
    error PartiesNotTold();
    error Much(bytes data);

    Manner public manner;
    bool public silentOnParties;
    uint256 public heardCount;
    uint256 public heardRuling;
    mapping(address person => bool) public bound;
    address payable private _friend;

    receive() external payable {
        if (manner == Manner.Reentering) IAppealPanel(msg.sender).collect(_friend);
    }

    function behave(Manner manner_) external {
        manner = manner_;
    }

    function keepParties(bool silent) external {
        silentOnParties = silent;
    }

    /// @notice Whose credit is collected while this contract's own comes in, where it reenters.
    function befriend(address payable friend) external {
        _friend = friend;
    }

    function bind(address person) external {
        bound[person] = true;
    }

    function open(IArbitrator arbitrator, uint256 choices) external payable returns (uint256 disputeId) {
        return arbitrator.createDispute{value: msg.value}(choices, "case");
    }

    function rule(uint256 disputeId, uint256 ruling) external {
        require(manner != Manner.Reverting, RulingNotHeard(disputeId, ruling));
        if (manner == Manner.BurningGas) _burnGas();
        // Not a require: it would build the bytes every time.
        if (manner == Manner.ReturningMuch) revert Much(new bytes(1 << 17));
        if (manner == Manner.Reentering) IAppealPanel(msg.sender).tellRuling(disputeId);
        ++heardCount;
        heardRuling = ruling;
    }

    function isBound(bytes calldata, address person) external view returns (bool) {
        require(!silentOnParties, PartiesNotTold());
        return bound[person];
    }

    function _burnGas() private pure {
        uint256 burnt = 0;
        while (true) {
            ++burnt;
        }
    }
}
