// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Roles} from "../access/Roles.sol";
import {IAdjusterDesk} from "../interfaces/IAdjusterDesk.sol";
import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ClaimId} from "../types/Ids.sol";
import {Delegations} from "./Delegations.sol";
import {DeskStore} from "./DeskStore.sol";

/// @title Caseload
/// @notice Who has which claim on the desk. It says whose turn it is, and gives nobody any power over the claim.
/// @dev Linked to the AdjusterDesk, whose storage and events these are.
library Caseload {
    /// @notice Give a claim that is free, or one's own, to a colleague.
    function assign(
        DeskStore storage store,
        IAccessManager manager,
        IClaimBook claimBook,
        ClaimId claimId,
        address adjuster
    ) external {
        address current = store.assignees[claimId];
        bool free = current == address(0) || !_isAdjuster(manager, current) || _speaksFor(store, current);
        require(free, IAdjusterDesk.ClaimNotAssignedTo(claimId, msg.sender));
        require(_isAdjuster(manager, adjuster), IAccessManaged.AccessManagedUnauthorized(adjuster));
        claimBook.claimantOf(claimId);

        store.assignees[claimId] = adjuster;
        emit IAdjusterDesk.ClaimAssigned(claimId, adjuster, msg.sender);
    }

    /// @notice Put a claim of one's own back.
    function release(DeskStore storage store, ClaimId claimId) external {
        address current = store.assignees[claimId];
        bool mine = current != address(0) && _speaksFor(store, current);
        require(mine, IAdjusterDesk.ClaimNotAssignedTo(claimId, msg.sender));

        delete store.assignees[claimId];
        emit IAdjusterDesk.ClaimReleased(claimId, current, msg.sender);
    }

    /// @dev The caller is, or stands in for, somebody.
    function _speaksFor(DeskStore storage store, address person) private view returns (bool) {
        return person == msg.sender || Delegations.standsIn(store, person, msg.sender);
    }

    function _isAdjuster(IAccessManager manager, address person) private view returns (bool isMember) {
        (isMember, ) = manager.hasRole(Roles.ADJUSTER, person);
    }
}
