// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IReservePool, PayOrder} from "../interfaces/IReservePool.sol";
import {Award, ClaimAction} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Casework} from "./Casework.sol";
import {Basis} from "./ClaimCost.sol";
import {Books, ClaimStore} from "./ClaimStore.sol";
import {Settling} from "./Settling.sol";
import {Standing} from "./Standing.sol";

/// @title Aftermath
/// @notice What may still happen to a claim that is over.
/// @dev Part of {Handling}. The ClaimOffice asks who is staff and that two people
/// agree. Amounts paid never shrink (CLM-2).
library Aftermath {
    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes calldata brought) internal {
        (ClaimId claimId, Award memory award, address proposedBy, address approvedBy) = abi.decode(
            brought,
            (ClaimId, Award, address, address)
        );
        require(msg.sender == books.office, IClaimBook.ClaimCallerNotOffice(msg.sender));
        Standing standing = Casework.standingOf(store, claimId);
        Basis memory basis = Casework.basisOf(books, claimId, standing);
        Standing awarded = Casework.afterAction(claimId, standing, ClaimAction.Award);

        store.courses[claimId].awardedAssets += award.assets;
        bytes32 dataHash = keccak256(
            abi.encode(claimId, msg.sender, proposedBy, approvedBy, award.basisRef, award.assets)
        );
        bytes32 head = Casework.enter(store, claimId, awarded, ClaimAction.Award, dataHash);
        emit IClaimBook.ClaimAwarded({
            claimId: claimId,
            actor: msg.sender,
            proposedBy: proposedBy,
            approvedBy: approvedBy,
            basisRef: award.basisRef,
            paidAssets: award.assets,
            caseHead: head
        });

        _pay(claimId, basis, award.assets);
    }

    /// @dev Outside the limit, so out of free capital: the policy's lock and its used cover are not touched.
    function _pay(ClaimId claimId, Basis memory basis, uint96 assets) private {
        PayOrder memory order;
        order.claimId = claimId;
        order.assets = assets;
        order.rail = basis.terms.rail;
        order.needsEligibility = basis.terms.needsEligibility;
        order.payees = Settling.onlyTo(basis.claimant);
        IReservePool(basis.terms.pool).settle(order);
    }
}
