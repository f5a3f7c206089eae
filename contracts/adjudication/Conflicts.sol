// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAdjusterDesk} from "../interfaces/IAdjusterDesk.sol";
import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {FiledClaim, Payee} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {DeskStore} from "./DeskStore.sol";

/// @title Conflicts
/// @notice Nobody in their own cause: what one declared an interest in counts as oneself.
/// @dev Linked to the AdjusterDesk, whose storage this is; what every decision asks is part of the desk itself. Upholds ACC-2.
library Conflicts {
    /// @notice Refuse an adjuster who is claimant, filer or payee.
    /// @param interested whether the adjuster may have declared any interest
    function requireFree(
        DeskStore storage store,
        ClaimId claimId,
        FiledClaim calldata filed,
        address claimant,
        address adjuster,
        bool interested
    ) internal view {
        requireNotParty(store, claimId, adjuster, claimant, interested);
        if (filed.filedBy != claimant) requireNotParty(store, claimId, adjuster, filed.filedBy, interested);
        Payee[] calldata payees = filed.filing.payees;
        for (uint256 i = 0; i < payees.length; ++i) {
            address to = payees[i].to;
            if (to != claimant) requireNotParty(store, claimId, adjuster, to, interested);
        }
    }

    /// @notice Refuse an adjuster who is claimant, or whom a claim in dispute or its policy pays.
    function requireUnpaid(
        DeskStore storage store,
        IClaimBook claimBook,
        IPolicyBook policyBook,
        ClaimId claimId,
        address adjuster
    ) external view {
        address claimant = claimBook.claimantOf(claimId);
        requireNotParty(store, claimId, adjuster, claimant, true);
        _requireNoPayee(store, claimId, claimBook.payeesOf(claimId), adjuster);
        requireUnnamed(store, policyBook, claimId, claimant, adjuster);
    }

    /// @notice Refuse an adjuster whom the policy names to be paid for this claimant's losses. Whom a later holder names has
    /// no part in them, and no adjuster is kept from them so.
    function requireUnnamed(
        DeskStore storage store,
        IPolicyBook policyBook,
        ClaimId claimId,
        address claimant,
        address adjuster
    ) internal view {
        PolicyId policyId = claimId.policyOf();
        (address beneficiary, Payee[] memory lossPayees) = policyBook.namedPayeesOf(policyId);
        if (beneficiary == address(0) && lossPayees.length == 0) return;
        _requireNoPayee(store, claimId, policyBook.payeesOf(policyId, claimant), adjuster);
    }

    function requireNotParty(
        DeskStore storage store,
        ClaimId claimId,
        address adjuster,
        address party,
        bool interested
    ) internal view {
        bool free = adjuster != party && !(interested && store.interests[adjuster][party]);
        require(free, IAdjusterDesk.AdjusterInConflict(claimId, adjuster, party));
    }

    function _requireNoPayee(
        DeskStore storage store,
        ClaimId claimId,
        Payee[] memory payees,
        address adjuster
    ) private view {
        for (uint256 i = 0; i < payees.length; ++i) {
            requireNotParty(store, claimId, adjuster, payees[i].to, true);
        }
    }
}
