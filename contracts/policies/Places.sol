// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimId, PolicyId} from "../types/Ids.sol";

/// @dev Of policies that moved: how many claims on losses of each holding are open, and which holding's a claim is.
/// @param open by place, see {Places}
struct Taken {
    mapping(uint256 place => uint256) open;
    mapping(ClaimId claimId => uint256) holdingOf;
}

/// @title Places
/// @dev Whoever holds or held a policy has places for claims of their own, which nobody else can fill. While there was one
/// holder the register's own count is theirs; it becomes the first holding's when the policy moves for the first time.
library Places {
    /// @notice The policy moves for the first time: what is open is the first holding's.
    function begin(Taken storage taken, PolicyId policyId, uint16 openClaims) internal {
        taken.open[_placeOf(policyId, 0)] = openClaims;
    }

    /// @return free whether the holding had a place left; it is taken then
    function take(Taken storage taken, ClaimId claimId, uint256 holding, uint256 most) internal returns (bool free) {
        free = taken.open[_placeOf(claimId.policyOf(), holding)]++ < most;
        taken.holdingOf[claimId] = holding;
    }

    /// @notice The claim is over. One from before the first move is the first holding's.
    function giveBack(Taken storage taken, ClaimId claimId) internal {
        --taken.open[_placeOf(claimId.policyOf(), taken.holdingOf[claimId])];
    }

    function _placeOf(PolicyId policyId, uint256 holding) private pure returns (uint256) {
        return (policyId.asToken() << 8) | holding;
    }
}
