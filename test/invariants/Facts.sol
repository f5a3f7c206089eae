// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {ClaimPhase} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Policy} from "../../contracts/types/PolicyTypes.sol";
import {Campaign} from "./Campaign.sol";

/// @dev What every property asks: the book, and what the handlers remember of it.
abstract contract Facts is Campaign {
    function _policyAt(uint256 place) internal view returns (PolicyId policyId, Policy memory policy) {
        policyId = _store.policies(place);
        policy = policyBook.policyOf(policyId);
    }

    function _claimAt(uint256 place) internal view returns (ClaimId claimId, Claim memory claim) {
        claimId = _store.claims(place);
        claim = claimBook.claimOf(claimId);
    }

    function _isOpen(Claim memory claim) internal pure returns (bool) {
        return claim.phase != ClaimPhase.Closed;
    }

    /// @dev The named thing was never seen.
    function _never(bytes32 what, string memory name) internal view {
        require(_store.accused(what) == 0, name);
    }

    function _mustFail(bytes4 property) internal view {
        (bool held, ) = address(this).staticcall(abi.encodeWithSelector(property));
        require(!held, "a property did not notice what was spoiled");
    }
}
