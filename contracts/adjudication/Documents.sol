// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {DocumentRequest, IAdjusterDesk} from "../interfaces/IAdjusterDesk.sol";
import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {DeskStore} from "./DeskStore.sol";

/// @title Documents
/// @notice Asking many claimants for documents at once: one that cannot be asked does not keep the others from it.
/// @dev Linked to the AdjusterDesk, whose storage and events these are. Trusts the ClaimBook, which calls nobody here.
library Documents {
    uint256 private constant MAX_BATCH = 50;

    /// @return asked how many were asked
    function requestMany(
        DeskStore storage store,
        IClaimBook claimBook,
        DocumentRequest[] calldata requests
    ) external returns (uint256 asked) {
        uint256 count = requests.length;
        require(count > 0 && count <= MAX_BATCH, IAdjusterDesk.DocumentBatchSizeInvalid(count, MAX_BATCH));
        for (uint256 i = 0; i < count; ++i) {
            (bool done, bytes memory why) = _request(store, claimBook, requests[i]);
            if (done) ++asked;
            else emit IAdjusterDesk.DocumentRequestSkipped(requests[i].claimId, msg.sender, why);
        }
    }

    /// @return done whether the claimant was asked
    /// @return why what it was refused with; empty also when the gas ran out
    function _request(
        DeskStore storage store,
        IClaimBook claimBook,
        DocumentRequest calldata request
    ) private returns (bool done, bytes memory why) {
        try claimBook.claimantOf(request.claimId) returns (address claimant) {
            if (claimant == msg.sender || store.interests[msg.sender][claimant]) {
                bytes4 conflict = IAdjusterDesk.AdjusterInConflict.selector;
                return (false, abi.encodeWithSelector(conflict, request.claimId, msg.sender, claimant));
            }
        } catch (bytes memory refusal) {
            return (false, refusal);
        }
        try claimBook.requestDocuments(request.claimId, msg.sender, request.listHash, uint40(block.timestamp)) {
            return (true, "");
        } catch (bytes memory refusal) {
            return (false, refusal);
        }
    }
}
